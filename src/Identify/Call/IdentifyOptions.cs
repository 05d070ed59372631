namespace Identify;

/// <summary>The fields of an identify call that many calls share. What is <see langword="null"/> is left out.</summary>
/// <remarks>
/// The fields are those of "Example" in the specification and of its page of common fields; what belongs to a single
/// call is in <see cref="CallStamp"/>. Options may be used by any number of calls, also at the same time, as long as
/// nobody changes them. <see cref="MakeReadOnly"/> makes sure of that, and makes each call cheaper.
/// </remarks>
public sealed class IdentifyOptions
{
    internal static readonly IdentifyOptions Default = CreateDefault();

    private byte[]? _fieldsBeforeStamp;
    private byte[]? _fieldsAfterUserId;

    /// <summary>
    /// Whether a call whose <see cref="CallStamp"/> has no message ID or no timestamp gets a new ID or the current time;
    /// <see langword="true"/> by default. Without them a repeated request counts twice, and a delayed one counts at
    /// the time when it arrives.
    /// </summary>
    /// <exception cref="InvalidOperationException">The options are read-only.</exception>
    public bool StampCalls
    {
        get;
        set => Set(ref field, value);
    } = true;

    /// <summary>
    /// Whether <c>context.library</c> has the name and the version of this library, as in <c>{"name":"Identify.Generators","version":"1.0.0"}</c>,
    /// if the context has no library of its own; <see langword="true"/> by default. Every SDK names itself there: the
    /// platform's debugger shows it, and destinations may read it.
    /// </summary>
    /// <exception cref="InvalidOperationException">The options are read-only.</exception>
    public bool NameLibrary
    {
        get;
        set => Set(ref field, value);
    } = true;

    /// <summary>Where calls come from, <c>channel</c>: <c>server</c>, <c>browser</c> or <c>mobile</c>.</summary>
    /// <remarks>The specification's example has it here, other pages have it in the context: see <see cref="IdentifyContext.Channel"/>.</remarks>
    /// <exception cref="InvalidOperationException">The options are read-only.</exception>
    public string? Channel
    {
        get;
        set => Set(ref field, value);
    }

    /// <summary>What surrounds the calls, such as the user's address and device, <c>context</c>.</summary>
    /// <exception cref="InvalidOperationException">The options are read-only.</exception>
    public IdentifyContext? Context
    {
        get;
        set => Set(ref field, value);
    }

    /// <summary>Which destinations the calls go to, <c>integrations</c>.</summary>
    /// <exception cref="InvalidOperationException">The options are read-only.</exception>
    public Integrations? Integrations
    {
        get;
        set => Set(ref field, value);
    }

    /// <summary>The <c>version</c> of calls that are relayed or replayed, if it is a string; see <see cref="VersionNumber"/>.</summary>
    /// <exception cref="InvalidOperationException">The options are read-only, or the version is a number.</exception>
    public string? Version
    {
        get;
        set
        {
            if (value is not null && VersionNumber is not null)
                throw new InvalidOperationException("IdentifyOptions has a VersionNumber, and a call has one version.");

            Set(ref field, value);
        }
    }

    /// <summary>The <c>version</c> of calls that are relayed or replayed, if it is a number; see <see cref="Version"/>.</summary>
    /// <exception cref="InvalidOperationException">The options are read-only, or the version is a string.</exception>
    public decimal? VersionNumber
    {
        get;
        set
        {
            if (value is not null && Version is not null)
                throw new InvalidOperationException("IdentifyOptions has a Version, and a call has one version.");

            Set(ref field, value);
        }
    }

    /// <summary>The clock that gives timestamps; the system's by default.</summary>
    /// <exception cref="ArgumentNullException">The clock is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException">The options are read-only.</exception>
    public TimeProvider TimeProvider
    {
        get;
        set => Set(ref field, value ?? throw new ArgumentNullException(nameof(value)));
    } = TimeProvider.System;

    /// <summary>
    /// Makes the IDs of messages, such as <c>Guid.CreateVersion7</c>; <see langword="null"/>, the default, for random
    /// ones. It may be called by many threads at a time.
    /// </summary>
    /// <exception cref="InvalidOperationException">The options are read-only.</exception>
    public Func<Guid>? MessageIdSource
    {
        get;
        set => Set(ref field, value);
    }

    /// <summary>Whether <see cref="MakeReadOnly"/> was called.</summary>
    public bool IsReadOnly => _fieldsBeforeStamp is not null;

    /// <summary>
    /// Turns the fields into JSON once, for all calls, and allows no more changes. A later change of the context or of
    /// the integrations that were set here has no effect on calls.
    /// </summary>
    /// <exception cref="IdentifyException">The fields are too large or nested too deep.</exception>
    public void MakeReadOnly()
    {
        if (IsReadOnly)
            return;

        var afterUserId = Render(Envelope.WriteFieldsAfterUserId);
        var beforeStamp = Render(Envelope.WriteFieldsBeforeStamp);
        _fieldsAfterUserId = afterUserId;
        Volatile.Write(ref _fieldsBeforeStamp, beforeStamp);
    }

    internal int WriteFieldsBeforeStamp(ref TraitsWriter writer, int position) =>
        _fieldsBeforeStamp is { } fields
            ? writer.WriteRaw(position, default, fields)
            : Envelope.WriteFieldsBeforeStamp(ref writer, position, this);

    internal int WriteFieldsAfterUserId(ref TraitsWriter writer, int position) =>
        _fieldsBeforeStamp is null
            ? Envelope.WriteFieldsAfterUserId(ref writer, position, this)
            : writer.WriteRaw(position, default, _fieldsAfterUserId);

    private static IdentifyOptions CreateDefault()
    {
        var options = new IdentifyOptions();
        options.MakeReadOnly();
        return options;
    }

    private delegate int WriteFields(ref TraitsWriter writer, int position, IdentifyOptions options);

    private byte[] Render(WriteFields write)
    {
        var writer = default(TraitsWriter);
        try
        {
            return writer.Written(write(ref writer, 0, this)).ToArray();
        }
        catch (Exception exception)
        {
            throw IdentifyException.For(typeof(IdentifyOptions), in writer, exception);
        }
        finally
        {
            writer.Dispose();
        }
    }

    private void Set<T>(ref T field, T value)
    {
        if (IsReadOnly)
            throw new InvalidOperationException("These IdentifyOptions are read-only.");

        field = value;
    }
}
