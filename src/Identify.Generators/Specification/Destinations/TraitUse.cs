namespace Identify.Generators.Specification.Destinations;

/// <summary>What a destination does with a trait. The value is the character in the table.</summary>
internal enum TraitUse
{
    /// <summary>The destination does not look at it.</summary>
    Unread = '-',

    /// <summary>It is copied with all others, under the name that the call has.</summary>
    Copied = '=',

    /// <summary>It fills a field of the destination.</summary>
    OwnField = '+',

    /// <summary>It is mapped, and then thrown away.</summary>
    Discarded = 'x',

    /// <summary>The destination refuses the whole call because of it.</summary>
    Refused = '!',
}
