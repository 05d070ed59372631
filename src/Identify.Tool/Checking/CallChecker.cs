using System.Text;
using System.Text.Json;
using Identify.Generators.Plans;

namespace Identify.Tool.Checking;

/// <summary>Checks recorded calls: a call or a batch in each line.</summary>
internal sealed class CallChecker(PlanSchema? plan, DestinationCheck? destinations, FaultSummary summary)
{
    private const int MaxCallSize = 32 * 1024;
    private const int MaxBatchSize = 500 * 1024;
    private const int MaxBatchCount = 2_500;
    private const int MaxMessageIdLength = 100;
    private const int MaxDepth = 128;

    private static readonly Fault NotAnObject = new(FaultKind.NotJson, "", "each line must be an identify call, or a batch");

    private readonly TraitsChecker _traits = new(plan, destinations);

    public void Check(ReadOnlySpan<byte> line, long number)
    {
        if (line.Trim(" \t"u8).IsEmpty)
            return;

        var reader = new Utf8JsonReader(line, new() { MaxDepth = MaxDepth });
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                summary.Add(NotAnObject, number);
                return;
            }

            CheckCall(ref reader, number);
            if (reader.Read())
                summary.Add(NotAnObject, number);
        }
        catch (JsonException exception)
        {
            summary.FaultyCalls++;
            summary.Add(new(FaultKind.NotJson, "", FormattableString.Invariant($"line {number} is not JSON at column {(exception.BytePositionInLine ?? 0) + 1}")), number);
        }
        catch (InvalidOperationException) // text that is not UTF-8, or half a surrogate pair
        {
            summary.FaultyCalls++;
            summary.Add(new(FaultKind.NotJson, "", FormattableString.Invariant($"line {number} has a string that is not Unicode text")), number);
        }
    }

    /// <param name="reader">At the start of the call.</param>
    /// <param name="number">The number of the line.</param>
    private void CheckCall(ref Utf8JsonReader reader, long number)
    {
        var start = reader.TokenStartIndex;
        bool isIdentify = true, isBatch = false, hasTraits = false, hasId = false, isTyped = false;
        _traits.Start();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("traits"u8))
            {
                reader.Read();
                hasTraits = true;
                if (reader.TokenType == JsonTokenType.StartObject)
                    _traits.Check(ref reader);
                else
                    CheckField(ref reader, "traits", reader.TokenType == JsonTokenType.Null, "an object");
            }
            else if (reader.ValueTextEquals("userId"u8))
            {
                hasId |= CheckId(ref reader, "userId");
            }
            else if (reader.ValueTextEquals("anonymousId"u8))
            {
                hasId |= CheckId(ref reader, "anonymousId");
            }
            else if (reader.ValueTextEquals("type"u8))
            {
                reader.Read();
                isTyped = true;
                isIdentify = reader.TokenType == JsonTokenType.String && reader.ValueTextEquals("identify"u8);
                reader.Skip();
            }
            else if (reader.ValueTextEquals("batch"u8))
            {
                reader.Read();
                isBatch = reader.TokenType == JsonTokenType.StartArray;
                if (isBatch)
                    CheckBatch(ref reader, number);
                else
                    reader.Skip();
            }
            else
            {
                CheckOtherField(ref reader);
            }
        }

        var size = reader.BytesConsumed - start;
        if (isBatch && !isTyped)
        {
            if (size > MaxBatchSize)
                summary.Add(new(FaultKind.TooLong, "batch", "the API accepts at most 500 KB"), number);

            return;
        }

        if (!isIdentify)
        {
            summary.OtherCalls++;
            return;
        }

        summary.IdentifyCalls++;
        if (!hasTraits)
            ReportMissingTraits();
        if (!hasId)
            _traits.Report(FaultKind.NoIdentity, "userId", "send the user's ID, or an anonymous ID");
        if (size > MaxCallSize)
            _traits.Report(FaultKind.TooLong, "call", "the API accepts at most 32 KB");

        foreach (var fault in _traits.Faults)
            summary.Add(fault, number);

        if (_traits.Faults.Count > 0)
            summary.FaultyCalls++;
    }

    /// <summary>A call without traits is one with none.</summary>
    private void ReportMissingTraits()
    {
        var empty = new Utf8JsonReader("{}"u8);
        empty.Read();
        _traits.Check(ref empty);
    }

    private void CheckBatch(ref Utf8JsonReader reader, long number)
    {
        var count = 0;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            count++;
            if (reader.TokenType == JsonTokenType.StartObject)
            {
                CheckCall(ref reader, number);
            }
            else
            {
                summary.Add(NotAnObject, number);
                reader.Skip();
            }
        }

        if (count > MaxBatchCount)
            summary.Add(new(FaultKind.TooLong, "batch", "the API accepts at most 2,500 calls"), number);
    }

    /// <returns>Whether the call has the ID.</returns>
    private bool CheckId(ref Utf8JsonReader reader, string name)
    {
        reader.Read();
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                return false;

            case JsonTokenType.String:
                if (TextForm.IsEmail(ref reader))
                    _traits.Report(FaultKind.EmailAsId, name, "send the ID in your database, and the address as the trait 'email'");

                return reader.ValueSpan.Length > 0;

            default:
                CheckField(ref reader, name, fits: false, "a string");
                return true;
        }
    }

    private void CheckOtherField(ref Utf8JsonReader reader)
    {
        if (reader.ValueTextEquals("messageId"u8))
        {
            reader.Read();
            var fits = reader.TokenType == JsonTokenType.Null || (reader.TokenType == JsonTokenType.String && Encoding.UTF8.GetCharCount(reader.ValueSpan) < MaxMessageIdLength);
            CheckField(ref reader, "messageId", fits, "a string of less than 100 characters");
        }
        else if (reader.ValueTextEquals("timestamp"u8))
        {
            reader.Read();
            var fits = reader.TokenType == JsonTokenType.Null || (reader.TokenType == JsonTokenType.String && TextForm.GetDateForm(ref reader) == DateForm.Instant);
            CheckField(ref reader, "timestamp", fits, "an ISO-8601 time with its offset");
        }
        else
        {
            reader.Skip();
        }
    }

    private void CheckField(ref Utf8JsonReader reader, string name, bool fits, string expected)
    {
        if (!fits)
            _traits.Report(FaultKind.BadField, name, "send " + expected);

        reader.Skip();
    }
}
