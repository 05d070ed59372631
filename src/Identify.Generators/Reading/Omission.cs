namespace Identify.Generators.Reading;

/// <summary>Why a member is not sent although nobody said so for this library.</summary>
internal enum Omission
{
    /// <summary>It is sent.</summary>
    None,

    /// <summary>Its type has no JSON representation.</summary>
    UnsupportedType,

    /// <summary>Two interfaces that its type inherits from have a member of the name.</summary>
    AmbiguousMember,

    /// <summary>Its <c>[TraitConverter]</c> cannot be created or converts another type.</summary>
    UnusableConverter,

    /// <summary>It has <c>[TraitExtension]</c> and no entries that could be written among the traits.</summary>
    UnusableExtension,

    /// <summary>A JSON converter on the member or on its type may mask the value.</summary>
    JsonConverter,

    /// <summary>Its type lists what it serializes, by <c>[DataContract]</c> or Newtonsoft's OptIn, and the member is not on the list.</summary>
    OptInContract,

    /// <summary>A <c>ShouldSerialize</c> method decides at run time.</summary>
    ShouldSerialize,

    /// <summary>It holds the JSON properties that nobody declared.</summary>
    JsonExtensionData,

    /// <summary>Another source generator declares it, so that this one cannot see it.</summary>
    GeneratedMember,

    /// <summary>What its type is depends on code of another source generator, which this one cannot see.</summary>
    GeneratedType,

    /// <summary>Its name says that it is sensitive, and another assembly declares it.</summary>
    Sensitive,
}
