using System.Runtime.InteropServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using Identify;

namespace Quickstart;

/// <summary>Prints batches as they were sent: the first call in full, and one line for each call.</summary>
internal static class Report
{
    private static readonly JsonSerializerOptions Pretty = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // console output, never HTML
    };

    /// <returns>The number of calls.</returns>
    public static int Print(IEnumerable<byte[]> bodies)
    {
        var calls = bodies.SelectMany(ReadCalls).ToList();
        if (calls.Count == 0)
            return 0;

        Console.WriteLine(JsonSerializer.Serialize(calls[0], Pretty));
        Console.WriteLine();
        PrintLine("user ID", "name", "plan", "bytes");
        foreach (var call in calls)
        {
            var traits = call.GetProperty("traits");
            PrintLine(
                call.GetProperty("userId").GetString(),
                traits.GetProperty("name").GetString(),
                traits.GetProperty("plan").GetString(),
                JsonMarshal.GetRawUtf8Value(call).Length);
        }

        return calls.Count;
    }

    /// <summary>Tells which customer was not sent, without a word of personal data.</summary>
    public static void PrintFailure(Customer customer, IdentifyException failure) =>
        Console.Error.WriteLine($"Customer {customer.Id} was left out: {failure.Message}");

    private static IEnumerable<JsonElement> ReadCalls(byte[] body) =>
        JsonElement.Parse(body).GetProperty("batch").EnumerateArray();

    private static void PrintLine(object? userId, object? name, object? plan, object? bytes) =>
        Console.WriteLine($"{userId,-15}{name,-25}{plan,-12}{bytes,5}");
}
