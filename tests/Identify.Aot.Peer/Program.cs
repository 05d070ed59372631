using System.Buffers;
using System.Diagnostics;
using System.Text.Json;
using Identify.Aot.Peer;

// Writes one identify call to the standard output or, with --time, how many microseconds the first one takes.
var start = Stopwatch.GetTimestamp();
var identify = new IdentifyCall
{
    MessageId = "022bb90c-bbac-11e4-8dfc-aa07a5b093db",
    Timestamp = new DateTime(2015, 2, 23, 22, 28, 55, 111, DateTimeKind.Utc),
    Traits = Customer.Example,
    UserId = Customer.Example.Id,
};
var call = new ArrayBufferWriter<byte>(1024);
using (var writer = new Utf8JsonWriter(call, new JsonWriterOptions { Encoder = JsonContext.Encoder, SkipValidation = true }))
    JsonSerializer.Serialize(writer, identify, JsonContext.Default.IdentifyCall);

var elapsed = Stopwatch.GetElapsedTime(start);

if (args is ["--time"])
    Console.WriteLine((long)elapsed.TotalMicroseconds);
else
    Console.OpenStandardOutput().Write(call.WrittenSpan);
