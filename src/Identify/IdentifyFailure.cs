namespace Identify;

/// <summary>Why an object could not be written.</summary>
public enum IdentifyFailure
{
    /// <summary>Not specified.</summary>
    Unspecified,

    /// <summary>The call has neither a user ID nor an anonymous ID.</summary>
    NoIdentity,

    /// <summary>The message has more than 32,767 bytes of UTF-8.</summary>
    TooLarge,

    /// <summary>Objects and arrays are nested deeper than 64, most likely because of a cycle.</summary>
    TooDeep,

    /// <summary>A getter, an enumerator or other code of the object or of the options threw; see <see cref="Exception.InnerException"/>.</summary>
    MemberThrew,

    /// <summary>A <see cref="TraitConverter{T}"/> threw, or did not write one whole JSON value.</summary>
    ConverterFailed,

    /// <summary>A value or the key of a dictionary has no JSON form, such as a null key or one with half a surrogate pair.</summary>
    InvalidValue,

    /// <summary>The output threw, or returned less memory than was asked for.</summary>
    OutputFailed,

    /// <summary>The batch has a call with the same message ID already.</summary>
    DuplicateMessageId,
}
