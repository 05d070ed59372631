using System.Globalization;
using Identify;
using Identify.Delivery;

// Identifies users until their number is reached, and prints each one that is accepted: FILE|none ENDPOINT FIRST LAST
var (file, endpoint) = (args[0], new Uri(args[1]));
var (first, last) = (int.Parse(args[2], CultureInfo.InvariantCulture), int.Parse(args[3], CultureInfo.InvariantCulture));

await using var client = new IdentifyClient(new IdentifyClientOptions
{
    WriteKey = "a write key",
    Endpoint = endpoint,
    MaxBatchAge = TimeSpan.FromMilliseconds(20),
    MaxBatchCount = 50,
    RetryDelay = TimeSpan.FromMilliseconds(20),
    MaxRetryDelay = TimeSpan.FromMilliseconds(100),
    CreateStore = file == "none" ? null : options => new SqliteOutbox(new SqliteOutboxOptions { Path = file }, options),
});
Console.WriteLine("started");
for (var number = first; number <= last; number++)
{
    var isKept = client.Identify(UserTraits.Serializer, new User($"user-{number:000000}", "Peter Gibbons", new string('x', 500)));
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(isKept ? "kept" : "refused")} {number}"));
}

Console.WriteLine("finished");
Console.ReadLine();

[IdentifyTraits]
internal sealed record User([UserId] string Id, string Name, string Description);
