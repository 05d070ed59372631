using System.Text;
using Identify;
using Quickstart;

Console.OutputEncoding = Encoding.UTF8;
try
{
    var target = Target.Read(args);
    await using var collector = target is null ? await Collector.StartAsync() : null;
    target ??= collector!.Target;

    using var sender = new BatchSender(target);
    var sent = await SendCustomersAsync(sender);
    var received = Report.Print(collector?.Received ?? sender.Accepted);
    Console.WriteLine($"\n{target.Endpoint} received {received} of {sent} calls.");
    return received == sent ? 0 : 1;
}
catch (Exception e) when (e is QuickstartException or IdentifyException)
{
    Console.Error.WriteLine(e.Message);
    return 1;
}

// Reads the customers, writes each one as an identify call, and posts the calls in batches as large as the API allows.
static async Task<int> SendCustomersAsync(BatchSender sender)
{
    using var database = CustomerDatabase.Open(Path.Combine(AppContext.BaseDirectory, "customers.db"));
    var count = 0;
    var batch = new IdentifyBatch();
    foreach (var customer in database.ReadCustomers())
    {
        if (!batch.TryAdd(CustomerTraits.Serializer, customer))
        {
            await sender.SendAsync(batch);
            batch.Clear();
            batch.TryAdd(CustomerTraits.Serializer, customer);
        }

        count++;
    }

    await sender.SendAsync(batch);
    return count;
}
