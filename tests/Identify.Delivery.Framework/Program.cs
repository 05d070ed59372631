using System;
using System.Globalization;
using System.Threading.Tasks;
using Identify;
using Identify.Delivery;

namespace Identify.Delivery.Framework;

/// <summary>Identifies as many customers as the second argument says, at the server that is the first one, and prints how many were not delivered.</summary>
internal static class Program
{
    public static async Task Main(string[] arguments)
    {
        var options = new IdentifyClientOptions
        {
            WriteKey = "a write key",
            Endpoint = new Uri(arguments[0]),
            MaxBatchCount = 50,
            MaxQueueSize = 40_000,
            RetryDelay = TimeSpan.FromMilliseconds(20),
        };
        using (var client = new IdentifyClient(options))
        {
            var count = int.Parse(arguments[1], CultureInfo.InvariantCulture);
            for (var i = 0; i < count; i++)
                await client.IdentifyAsync(CustomerTraits.Serializer, new Customer { Id = "user-" + i.ToString("000000", CultureInfo.InvariantCulture), Name = "Zoë" });

            Console.WriteLine(await client.FlushAsync(TimeSpan.FromMinutes(1)));
        }
    }
}

[IdentifyTraits]
internal sealed class Customer
{
    [UserId]
    public string? Id { get; set; }

    public string? Name { get; set; }
}
