using System.Buffers;
using System.Diagnostics;
using Aot;
using Identify;

// Writes one identify call to standard output or, with --time, the number of microseconds that the first one takes.
var start = Stopwatch.GetTimestamp();
var stamp = new CallStamp
{
    MessageId = "022bb90c-bbac-11e4-8dfc-aa07a5b093db",
    Timestamp = new DateTimeOffset(2015, 2, 23, 22, 28, 55, 111, TimeSpan.Zero),
};
var call = new ArrayBufferWriter<byte>(1024);
Customer.Example.WriteIdentify(call, stamp: stamp);
var elapsed = Stopwatch.GetElapsedTime(start);

if (args is ["--time"])
    Console.WriteLine((long)elapsed.TotalMicroseconds);
else
    Console.OpenStandardOutput().Write(call.WrittenSpan);
