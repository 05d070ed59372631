namespace Identify;

/// <summary>
/// An object could not be written as traits or as an identify call. The message names the type, the member where there
/// is one, and what to do. The output has not advanced by a byte.
/// </summary>
public sealed class IdentifyException : InvalidOperationException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What went wrong, with type and member.</param>
    /// <param name="innerException">What the member's own code threw, if that was the cause.</param>
    public IdentifyException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    internal static IdentifyException For(Type type, string? member, Exception cause) => cause switch
    {
        IdentifyException known => known,
        WriteFault { LacksPlace: true } fault when member is not null =>
            new($"{type} cannot be sent: {fault.Message} The last member read was {member}.", fault.InnerException),
        WriteFault fault => new($"{type} cannot be sent: {fault.Message}", fault.InnerException),
        _ when member is null => new($"{type} could not be written: {cause.Message}", cause),
        _ => new($"{type} could not be written: {member} threw {cause.GetType().Name}: {cause.Message}", cause),
    };
}
