using Identify.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Identify.CodeFixes.Calls;

/// <summary>
/// Makes a call whose first argument is a user ID the same call of Segment.Analytics.CSharp, which sends the ID that is set in the enrichment: a
/// call of Analytics.NET, or one of the SDK's own compatibility methods.
/// </summary>
/// <param name="model">The semantic model of the file.</param>
/// <param name="types">The types of the SDK.</param>
/// <param name="edits">The edits of the file.</param>
/// <param name="names">The names of the variables that edits of the file declare.</param>
internal sealed class SegmentCallConversion(SemanticModel model, SegmentTypes types, SourceEdits edits, HashSet<string> names)
{
    private readonly JsonObjectConversion _json = new(model, types, edits);
    private readonly List<string> _assignments = [];

    /// <summary>Whether a decimal is sent as a double then.</summary>
    public bool HasDecimals => _json.HasDecimals;

    /// <summary>Makes the edits; <see langword="false"/> if the result would send something else, in which case they must not be used.</summary>
    public bool TryConvert(InvocationExpressionSyntax call, IMethodSymbol method)
    {
        var arguments = call.ArgumentList.Arguments;
        var isPage = method.Name is "Page" or "Screen";

        // The new alias is always that of the client's current user.
        if (method.Name == "Alias" || !Enumerable.Range(0, arguments.Count).All(index => IsInPlace(arguments[index], method.Parameters[index])))
            return false;

        var values = new CapturedValues(call, model, names);
        var hasBag = false;
        var hasCategory = false;
        var options = (ArgumentSyntax?)null;
        for (var index = 0; index < arguments.Count; index++)
        {
            var argument = arguments[index];
            var prefix = "";
            switch (method.Parameters[index].Name)
            {
                case "userId":
                    if (model.GetConstantValue(argument.Expression) is { HasValue: true, Value: null or "" })
                        return false;
                    if (method.Name == "Identify")
                        break;
                    if (!TryAssign("UserId", argument.Expression, "userId", values) || !TryRemoveFirst(arguments))
                        return false;
                    continue;
                case "traits" or "properties":
                    hasBag = true;
                    if (!argument.Expression.IsKind(SyntaxKind.NullLiteralExpression) && !_json.TryConvert(argument.Expression))
                        return false;
                    prefix = isPage ? "properties: " : "";
                    break;
                case "category":
                    hasCategory = true;
                    prefix = "category: ";
                    break;
                case "options":
                    if (HasComments(argument) || !TryConvertOptions(argument.Expression, values))
                        return false;
                    options = argument;
                    continue;
                case not ("groupId" or "eventName" or "name" or "title"):
                    return false;
            }

            if (argument.NameColon is { } name)
                edits.Replace(TextSpan.FromBounds(name.SpanStart, argument.Expression.SpanStart), prefix);
            else if (prefix.Length > 0)
                edits.Insert(argument.SpanStart, prefix);
        }

        var enrichment = GetEnrichment(call, values);
        if (isPage)
            enrichment = (hasCategory ? "" : "category: null, ") + "enrichment: " + enrichment;
        else if (!hasBag)
            enrichment = "enrichment: " + enrichment;

        values.Declare(edits);
        Place(_assignments.Count == 0 ? null : enrichment, arguments, options);
        return true;
    }

    /// <summary>Whether the argument could do without its name.</summary>
    private static bool IsInPlace(ArgumentSyntax argument, IParameterSymbol parameter) =>
        argument.NameColon is not { } name || (name.Name.Identifier.ValueText == parameter.Name && !HasComments(name));

    private static bool HasComments(SyntaxNode node) =>
        node.DescendantTrivia().Any(static trivia => !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia));

    private bool TryAssign(string property, ExpressionSyntax value, string name, CapturedValues values, string suffix = "")
    {
        if (!types.HasEnrichment || values.Capture(value, name) is not { } captured)
            return false;

        _assignments.Add($"{property} = {captured}{suffix};");
        return true;
    }

    private bool TryConvertOptions(ExpressionSyntax expression, CapturedValues values) =>
        AnalyticsNetOptions.Read(expression) is { } settings && settings.All(setting => setting switch
        {
            ("SetAnonymousId", [var id]) => TryAssign("AnonymousId", id.Expression, "anonymousId", values),
            ("SetTimestamp", [var time]) => model.GetTypeInfo(time.Expression).Type is { SpecialType: SpecialType.System_DateTime }
                && TryAssign("Timestamp", time.Expression, "timestamp", values, $".ToString(\"o\", {edits.GetName(types.Culture, expression.SpanStart)}.InvariantCulture)"),
            ("SetIntegration", [var name, var enabled]) => model.GetConstantValue(name.Expression).HasValue
                && model.GetTypeInfo(enabled.Expression).Type is { SpecialType: SpecialType.System_Boolean }
                && TryAssign($"Integrations[{name.Expression}]", enabled.Expression, "isEnabled", values),
            _ => false,
        });

    /// <summary>Removes the first argument and keeps the comments around it.</summary>
    private bool TryRemoveFirst(SeparatedSyntaxList<ArgumentSyntax> arguments)
    {
        if (arguments is not [var first, var second, ..] || HasComments(first.Expression))
            return false;

        var comma = arguments.GetSeparator(0);
        if (IsBare(comma) && second.GetLeadingTrivia().All(static trivia => string.IsNullOrWhiteSpace(trivia.ToString())))
        {
            edits.Replace(TextSpan.FromBounds(first.SpanStart, second.SpanStart), "");
            return true;
        }

        edits.Replace(first.Span, "");
        edits.Replace(comma.Span, "");
        return true;
    }

    private string GetEnrichment(InvocationExpressionSyntax call, CapturedValues values)
    {
        var indent = edits.Layout.GetIndent(call);
        var raw = values.GetFreeName("raw");
        var lines = _assignments.Select(assignment => $"{edits.Layout.Unit}{raw}.{assignment}").Append($"{edits.Layout.Unit}return {raw};");
        return $"{raw} =>" + string.Concat(lines.Prepend("{").Append("}").Select(line => edits.Layout.NewLine + indent + line));
    }

    /// <summary>Puts the enrichment where the options were, or after the last argument.</summary>
    private void Place(string? enrichment, SeparatedSyntaxList<ArgumentSyntax> arguments, ArgumentSyntax? options)
    {
        if (enrichment is not null)
        {
            if (options is not null)
                edits.Replace(options.Span, enrichment);
            else
                edits.Insert(arguments.Last().Span.End, ", " + enrichment);
        }
        else if (options is not null)
        {
            var comma = arguments.GetSeparator(arguments.Count - 2);
            edits.Replace(IsBare(comma) ? TextSpan.FromBounds(comma.SpanStart, options.SpanStart) : comma.Span, "");
            edits.Replace(options.Span, "");
        }
    }

    private static bool IsBare(SyntaxToken comma) => comma.LeadingTrivia.Concat(comma.TrailingTrivia).All(static trivia => string.IsNullOrWhiteSpace(trivia.ToString()));
}
