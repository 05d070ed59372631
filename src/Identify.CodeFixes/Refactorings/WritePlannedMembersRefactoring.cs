using System.Composition;
using Identify.CodeFixes.Editing;
using Identify.CodeFixes.Plans;
using Identify.Generators.Plans;
using Identify.Generators.Reading;
using Identify.Generators.Rules.Plans;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Identify.CodeFixes.Refactorings;

/// <summary>Writes the members of an empty type from the project's tracking plan.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(WritePlannedMembersRefactoring)), Shared]
public sealed class WritePlannedMembersRefactoring : TypeRefactoring
{
    /// <summary>Of each namespace that the code may need, a type that it may use.</summary>
    private static readonly Dictionary<string, string> TypesByNamespace = new()
    {
        ["Identify"] = "Identify.UserIdAttribute",
        ["System"] = "System.DateTimeOffset",
        ["System.Collections.Generic"] = "System.Collections.Generic.IReadOnlyList`1",
        ["System.Runtime.Serialization"] = "System.Runtime.Serialization.EnumMemberAttribute",
        ["System.Text.Json"] = "System.Text.Json.JsonElement",
    };

    internal override string? Change(TypeDeclarationSyntax declaration, INamedTypeSymbol type, KnownSymbols symbols, SourceEdits edits)
    {
        if (declaration.Members.Count > 0
            || type.TypeKind == TypeKind.Interface
            || type.GetMembers().Any(static member => member is IPropertySymbol { Name: not "EqualityContract" } or IFieldSymbol or INamedTypeSymbol))
        {
            return null;
        }

        var annotation = type.GetAttributes().Find(symbols.IdentifyTraits);
        var plans = ProjectPlan.FindAll(edits.Document.Project.AnalyzerOptions, static text => PlanReader.Read(text.ToString()), CancellationToken.None);
        if (ProjectPlan.Choose(plans, ProjectPlan.GetName(annotation)) is not { Plan.Traits: { } traits } plan)
            return null;

        Annotate(declaration, annotation, traits, symbols, edits);
        WriteMembers(declaration, type, traits, symbols, edits);
        return $"Write the members of '{plan.Name}'";
    }

    private static void Annotate(TypeDeclarationSyntax declaration, AttributeData? annotation, PlanSchema traits, KnownSymbols symbols, SourceEdits edits)
    {
        const string snakeCase = "TraitNaming.SnakeCase";
        var isSnakeCase = new PlanNames(traits).IsSnakeCase;
        if (annotation is null)
            edits.AddAttribute(declaration, symbols.IdentifyTraits!, isSnakeCase ? $"(Naming = {snakeCase})" : "");
        else if (isSnakeCase && annotation.ApplicationSyntaxReference?.GetSyntax() is AttributeSyntax attribute && SourceEdits.FindNamedArgument(attribute, "Naming") is null)
            edits.AddNamedArgument(attribute, "Naming", snakeCase);
    }

    private static void WriteMembers(TypeDeclarationSyntax declaration, INamedTypeSymbol type, PlanSchema traits, KnownSymbols symbols, SourceEdits edits)
    {
        var hasNullableTypes = declaration.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp8 }
            && symbols.Compilation.Options.NullableContextOptions.AnnotationsEnabled();
        var members = PlanCode.WriteMembers(
            traits,
            new(type.Name)
            {
                HasRequired = RequireMemberCodeFixProvider.HasRequired(symbols.Compilation, declaration.SyntaxTree),
                HasNullableTypes = hasNullableTypes,
                HasDateOnly = symbols.HasNetRuntime,
            },
            out var usings);
        foreach (var name in usings)
        {
            if (symbols.Compilation.GetBestTypeByMetadataName(TypesByNamespace[name]) is { } used)
                edits.GetName(used, declaration.SpanStart); // adds the using directive, if it is needed
        }

        var indent = edits.Layout.GetIndent(declaration);
        var newLine = edits.Layout.NewLine;
        var lines = members.TrimEnd('\n').Split('\n').Select(line => Indent(line, indent, edits.Layout.Unit));
        var body = $"{indent}{{{newLine}{string.Join(newLine, lines)}{newLine}{indent}}}";
        var header = declaration.OpenBraceToken.Span.IsEmpty ? declaration.SemicolonToken : declaration.OpenBraceToken;
        edits.Replace(TextSpan.FromBounds(header.GetPreviousToken().Span.End, declaration.Span.End), newLine + body);
    }

    /// <summary>The line with the document's indentation in place of four spaces a level.</summary>
    private static string Indent(string line, string indent, string unit)
    {
        const int levelWidth = 4;
        var content = line.TrimStart(' ');
        return content.Length == 0 ? "" : indent + unit + string.Concat(Enumerable.Repeat(unit, (line.Length - content.Length) / levelWidth)) + content;
    }
}
