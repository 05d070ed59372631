using System.Collections.Immutable;
using System.Composition;
using Identify.CodeFixes.Editing;
using Identify.Generators.Reading;
using Identify.Generators.Rules;
using Identify.Generators.Rules.Types;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Identify.CodeFixes.Calls;

/// <summary>Passes a date itself instead of its text, or its ISO-8601 text to an SDK that takes no dates.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PassDateCodeFixProvider)), Shared]
public sealed class PassDateCodeFixProvider : TraitCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(TypeDescriptors.NotADate.Id);

    internal override Task<IEnumerable<TraitCodeFix?>> FindFixesAsync(TraitCodeFixContext context) =>
        Task.FromResult<IEnumerable<TraitCodeFix?>>([Find(context)]);

    private static TraitCodeFix? Find(TraitCodeFixContext context)
    {
        if (context.GetProperty(DiagnosticProperties.DateText) is null
            || CallSyntax.FindEntry(context.Root.FindNode(context.Diagnostic.Location.SourceSpan, getInnermostNodeForTie: true)) is not { } entry
            || CallSyntax.FindValue(entry) is not { } value
            || FindCall(value) is not { } call)
        {
            return null;
        }

        var edits = new SolutionEdits(context);
        if (context.Model.GetTypeInfo(value, context.CancellationToken).ConvertedType is { SpecialType: SpecialType.System_Object })
        {
            // The call with its dot, or with the question mark before it.
            var receiver = value is ConditionalAccessExpressionSyntax conditional ? conditional.Expression : ((MemberAccessExpressionSyntax)call.Expression).Expression;
            edits.Own.Replace(TextSpan.FromBounds(receiver.Span.End, value.Span.End), "");
            return edits.ToFix("Pass the date itself", "PassDate") with { MustCompile = true };
        }

        if (context.Compilation.GetBestTypeByMetadataName("System.Globalization.CultureInfo") is not { } culture)
            return null;

        var name = call.Expression is MemberAccessExpressionSyntax access ? access.Name : ((MemberBindingExpressionSyntax)call.Expression).Name;
        edits.Own.Replace(TextSpan.FromBounds(name.SpanStart, call.Span.End), $"ToString(\"o\", {edits.Own.GetName(culture, call.SpanStart)}.InvariantCulture)");
        return edits.ToFix("Pass the date as ISO-8601", "PassDate") with { MustCompile = true };
    }

    /// <summary>The call that makes text of the date; of <c>a?.b.ToString()</c> it is not the whole value.</summary>
    private static InvocationExpressionSyntax? FindCall(ExpressionSyntax value) => value switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax } call => call,
        ConditionalAccessExpressionSyntax { WhenNotNull: InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax } call } => call,
        _ => null,
    };
}
