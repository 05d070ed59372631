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
catch (QuickstartException e)
{
    Console.Error.WriteLine(e.Message);
    return 1;
}

// Reads the customers, writes each one as an identify call, and posts the calls in batches as large as the API allows.
// A customer who cannot be written does not keep the others from being sent.
static async Task<int> SendCustomersAsync(BatchSender sender)
{
    using var database = CustomerDatabase.Open(Path.Combine(AppContext.BaseDirectory, "customers.db"));
    var count = 0;
    foreach (var batch in IdentifyBatch.Fill(CustomerTraits.Serializer, database.ReadCustomers(), onFailure: Report.PrintFailure))
    {
        await sender.SendAsync(batch);
        count += batch.Count;
    }

    return count;
}
