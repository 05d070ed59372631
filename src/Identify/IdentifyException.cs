namespace Identify;

/// <summary>
/// An object could not be written as traits or as an identify call. The message names the type, the member if there is
/// one, and what to do. The output has not advanced by a byte.
/// </summary>
public sealed class IdentifyException : InvalidOperationException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What went wrong.</param>
    /// <param name="innerException">What the object's own code threw, if that was the cause.</param>
    public IdentifyException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    internal IdentifyException(IdentifyFailure reason, Type? type, string message, Exception? innerException = null)
        : base(message, innerException) => (Reason, Type) = (reason, type);

    /// <summary>Why the object could not be written.</summary>
    public IdentifyFailure Reason { get; }

    /// <summary>The annotated type, or <see langword="null"/> if no object is to blame.</summary>
    public Type? Type { get; }

    /// <summary>The member whose code ran last, as <c>Type.Member</c>, or <see langword="null"/> if there was none or the output failed.</summary>
    public string? Member { get; private init; }

    /// <summary>
    /// The trait that was being written, such as <c>address.city</c> or <c>orders[2].total</c>; for a member that threw,
    /// the object that it belongs to. <see langword="null"/> if it is not known, or is the object as a whole.
    /// </summary>
    public string? TraitPath { get; private init; }

    internal static IdentifyException For(Type type, in TraitsWriter writer, Exception cause, bool isCall = false)
    {
        if (cause is IdentifyException known)
            return known;

        var fault = cause as WriteFault;
        var path = PathFinder.Find(writer.WrittenBeforeFailure, fault?.Trait, isBetweenMembers: fault?.Reason != IdentifyFailure.TooLarge);
        var traitPath = isCall ? GetPathWithinTraits(path) : path;
        var isOutput = TraitsWriter.IsOutput(writer.LastRead);
        var member = writer.LastRead;
        var (reason, message) = fault switch
        {
            not null => (fault.Reason, $"{type} cannot be written: {fault.Describe(traitPath ?? path)}" + ((traitPath ?? path).Length == 0 && member is not null && fault.IsAboutTrait ? $" The last member read was {member}." : "")),
            null when member is null => (IdentifyFailure.Unspecified, $"{type} could not be written: {cause.Message}"),
            null => (isOutput ? IdentifyFailure.OutputFailed : IdentifyFailure.MemberThrew, $"{type} could not be written: {member} threw {cause.GetType().Name}: {cause.Message}"),
        };
        return new(reason, type, message, fault is null ? cause : fault.InnerException)
        {
            Member = isOutput ? null : member,
            TraitPath = string.IsNullOrEmpty(traitPath) ? null : traitPath,
        };
    }

    /// <summary>The traits are a member of the call; the other members are none of the object's.</summary>
    private static string? GetPathWithinTraits(string path)
    {
        const string traits = "traits";
        return path == traits ? "" : path.StartsWith(traits + ".", StringComparison.Ordinal) ? path.Substring(traits.Length + 1) : null;
    }
}
