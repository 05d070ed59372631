namespace Quickstart;

/// <summary>Where to send the calls.</summary>
/// <param name="Endpoint">The server's base address, for example <c>https://api.segment.io/</c>.</param>
/// <param name="WriteKey">The key of the source that the calls belong to.</param>
internal sealed record Target(Uri Endpoint, string WriteKey)
{
    private const string Usage =
        """
        Usage: Quickstart [--endpoint URL --write-key KEY]
        The environment variables IDENTIFY_ENDPOINT and IDENTIFY_WRITE_KEY do the same.
        With neither, the sample sends to a collector of its own.
        """;

    /// <returns>The target that the arguments or the environment specify, or <see langword="null"/> if they specify none.</returns>
    public static Target? Read(string[] arguments)
    {
        var endpoint = Environment.GetEnvironmentVariable("IDENTIFY_ENDPOINT");
        var writeKey = Environment.GetEnvironmentVariable("IDENTIFY_WRITE_KEY");
        for (var i = 0; i < arguments.Length; i += 2)
        {
            var value = i + 1 < arguments.Length ? arguments[i + 1] : throw new QuickstartException(Usage);
            switch (arguments[i])
            {
                case "--endpoint":
                    endpoint = value;
                    break;

                case "--write-key":
                    writeKey = value;
                    break;

                default:
                    throw new QuickstartException(Usage);
            }
        }

        if (string.IsNullOrEmpty(endpoint) && string.IsNullOrEmpty(writeKey))
            return null;

        if (string.IsNullOrEmpty(endpoint) || string.IsNullOrEmpty(writeKey))
            throw new QuickstartException($"An endpoint and a write key are needed together, and one of them is missing.\n{Usage}");

        return new Target(ParseEndpoint(endpoint), writeKey);
    }

    private static Uri ParseEndpoint(string text) =>
        Uri.TryCreate(text.TrimEnd('/') + "/", UriKind.Absolute, out var endpoint) && endpoint.Scheme is "http" or "https"
            ? endpoint
            : throw new QuickstartException($"The endpoint '{text}' is not an http or https address.");
}
