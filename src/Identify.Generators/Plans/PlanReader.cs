using System.Collections.Immutable;
using System.Globalization;

namespace Identify.Generators.Plans;

/// <summary>Finds the rule for identify calls in a tracking plan, whichever format it has.</summary>
internal sealed class PlanReader
{
    private const string NoRule = "has no rule for identify calls";

    private readonly List<PlanProblem> _problems = [];
    private readonly JsonSyntax _root;

    private PlanReader(JsonSyntax root) => _root = root;

    public static TrackingPlan Read(string text)
    {
        try
        {
            return new PlanReader(JsonParser.Parse(text)).Read();
        }
        catch (JsonSyntaxException exception)
        {
            return new(PlanFormat.Unknown, null, ImmutableArray.Create(new PlanProblem(IsError: true, "is not valid JSON: " + exception.Message, exception.Range)));
        }
    }

    private TrackingPlan Read()
    {
        // What the APIs respond with is a plan inside of "data".
        var plan = _root.Find("data", "trackingPlan") ?? _root.Find("data") ?? _root.Find("trackingPlan") ?? _root;
        var rules = plan.Find("rules");
        if (plan.Find("eventType") is not null)
            return ReadRudderStack(ImmutableArray.Create(plan));

        if ((plan.Find("events") ?? rules?.Find("events")) is { } events && (rules is null || events.Items.Any(static item => item.Find("eventType") is not null)))
            return ReadRudderStack(events.Items);

        if (rules is not null)
            return rules.Kind == JsonSyntaxKind.Array ? ReadSegment(rules.Items) : ReadSegmentConfig(rules);

        return plan.Kind == JsonSyntaxKind.Object && plan.Properties.Any(static property => property.Name is "$schema" or "type" or "properties" or "$ref" or "required")
            ? ToPlan(PlanFormat.JsonSchema, plan, (IsCall(plan) ? FindTraits(plan) : null) ?? plan)
            : Fail(PlanFormat.Unknown, "is neither a tracking plan of Segment or RudderStack nor a JSON Schema", plan.Range);
    }

    /// <summary>The latest rule for identify calls; it has no name.</summary>
    private TrackingPlan ReadSegment(ImmutableArray<JsonSyntax> rules)
    {
        foreach (var common in rules.Where(static rule => HasText(rule.Find("type"), "COMMON")))
        {
            if (common.Find("jsonSchema") is { } schema && FindTraits(schema) is { Properties.IsEmpty: false } traits)
                _problems.Add(new(IsError: false, "the rule for the traits of all events", traits.Range));
        }

        var rule = rules.Where(static rule => HasText(rule.Find("type"), "IDENTIFY")).OrderBy(GetVersion).LastOrDefault();
        return rule is null ? Fail(PlanFormat.Segment, NoRule, _root.Range) : ReadCall(PlanFormat.Segment, rule, rule.Find("jsonSchema"));
    }

    private TrackingPlan ReadSegmentConfig(JsonSyntax rules) => rules.Find("identify") is { } schema
        ? ReadCall(PlanFormat.Segment, schema, schema)
        : Fail(PlanFormat.Segment, NoRule, _root.Range);

    private TrackingPlan ReadRudderStack(ImmutableArray<JsonSyntax> events)
    {
        var identify = events.FirstOrDefault(static item => HasText(item.Find("eventType"), "identify"));
        return identify is null ? Fail(PlanFormat.RudderStack, NoRule, _root.Range) : ReadCall(PlanFormat.RudderStack, identify, identify.Find("rules"));
    }

    private TrackingPlan ReadCall(PlanFormat format, JsonSyntax rule, JsonSyntax? schema) =>
        schema is null ? Fail(format, "has a rule for identify calls without a schema", rule.Range)
        : FindTraits(schema) is { } traits ? ToPlan(format, schema, traits)
        : Fail(format, "has a rule for identify calls that says nothing about traits", schema.Range);

    /// <summary>The schema of the traits in that of a call: under <c>traits</c>, or where RudderStack's mobile SDKs put them.</summary>
    private static JsonSyntax? FindTraits(JsonSyntax call) =>
        call.Find("properties", "context", "properties", "traits") is { Properties.IsEmpty: false } inContext
            ? inContext
            : call.Find("properties", "traits");

    /// <summary>A schema of the traits may have a trait named <c>traits</c>, beside others.</summary>
    private static bool IsCall(JsonSyntax schema) => schema.Find("properties") is { } properties
        && properties.Properties.All(static property => property.Name is "traits" or "context" or "properties" or "type" or "userId" or "anonymousId"
            or "messageId" or "timestamp" or "sentAt" or "originalTimestamp" or "integrations" or "event" or "channel" or "version");

    private TrackingPlan ToPlan(PlanFormat format, JsonSyntax document, JsonSyntax traits)
    {
        var schema = new SchemaReader(document, _problems).Read(traits);
        return new(format, _problems.Exists(static problem => problem.IsError) ? null : schema, _problems.ToImmutableArray());
    }

    private TrackingPlan Fail(PlanFormat format, string message, TextRange range)
    {
        _problems.Add(new(IsError: true, message, range));
        return new(format, null, _problems.ToImmutableArray());
    }

    private static bool HasText(JsonSyntax? json, string text) => string.Equals(json?.Text, text, StringComparison.OrdinalIgnoreCase);

    private static int GetVersion(JsonSyntax rule) =>
        int.TryParse(rule.Find("version")?.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;
}
