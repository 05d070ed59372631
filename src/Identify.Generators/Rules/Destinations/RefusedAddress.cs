using System.Collections.Immutable;
using Identify.Generators.Reading;
using Identify.Generators.Reading.Calls;
using Identify.Generators.Specification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Identify.Generators.Rules.Destinations;

/// <summary>IDFY0804: an address in a form that a destination refuses, if it is the initial value of a member or all that a property returns.</summary>
internal sealed class RefusedAddress
{
    public const string Advice = "send an absolute address in ASCII";

    private const string Relative = "relative";
    private const string Unicode = "unicode";

    private readonly TeamDestinations _team;
    private readonly AnnotatedTypeIndex _index;

    private RefusedAddress(TeamDestinations team, AnnotatedTypeIndex index)
    {
        _team = team;
        _index = index;
    }

    public static SourceRule For(TeamDestinations team) => (context, index) =>
    {
        if (!index.HasTypes(context.CancellationToken) || !team.RefusesForms(Relative, Unicode))
            return;

        var rule = new RefusedAddress(team, index);
        context.RegisterOperationAction(rule.CheckInitializer, OperationKind.PropertyInitializer, OperationKind.FieldInitializer);
        context.RegisterOperationAction(rule.CheckReturn, OperationKind.Return);
    };

    /// <summary>The table's name for what is wrong with a constant address; it has none for most traits.</summary>
    public static string? FindForm(ReservedTrait trait, string text) =>
        !text.Contains("://") ? $"{trait.Path} {Relative}"
        : text.Any(static character => character is ' ' or > '\x7F') ? $"{trait.Path} {Unicode}"
        : null;

    public static string Describe(string text) => $"is sent as '{text}'";

    private void CheckInitializer(OperationAnalysisContext context)
    {
        var initializer = (ISymbolInitializerOperation)context.Operation;
        var members = initializer switch
        {
            IPropertyInitializerOperation property => property.InitializedProperties.CastArray<ISymbol>(),
            IFieldInitializerOperation field => field.InitializedFields.CastArray<ISymbol>(),
            _ => ImmutableArray<ISymbol>.Empty,
        };
        foreach (var member in members)
            Check(context, member, initializer.Value);
    }

    private void CheckReturn(OperationAnalysisContext context)
    {
        if (context.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.PropertyGet, AssociatedSymbol: { } property }
            && context.Operation is IReturnOperation { ReturnedValue: { } value, Parent: IBlockOperation { Operations.Length: 1 } })
        {
            Check(context, property, value);
        }
    }

    private void Check(OperationAnalysisContext context, ISymbol member, IOperation value)
    {
        if (FindText(ValueSource.Unwrap(value)) is not { } text)
            return;

        foreach (var traits in _index.FindObjects(member.ContainingType, context.CancellationToken))
        {
            if (traits.Scope != TraitScope.Traits
                || traits.Traits.FirstOrDefault(entry => SymbolEqualityComparer.Default.Equals(entry.Symbol.OriginalDefinition, member)) is not { Reserved: { } trait, Form: JsonForm.String } entry
                || FindForm(trait, text) is not { } form
                || _team.DescribeRefusal(form) is not { } refusal)
            {
                continue;
            }

            context.ReportDiagnostic(TraitFinding.CreateDiagnostic(
                DestinationDescriptors.RefusedForm, value.Syntax.GetLocation(), DiagnosticProperties.None, entry.DisplayName, Describe(text), refusal, Advice));
            return;
        }
    }

    /// <summary>The text of a constant, or of a URI that may be relative; an absolute URI is written in ASCII.</summary>
    private string? FindText(IOperation value) => value switch
    {
        { ConstantValue: { HasValue: true, Value: string text } } => text,
        IObjectCreationOperation { Arguments: [{ Value: var address }, { Value.ConstantValue: { HasValue: true, Value: (int)UriKind.Relative or (int)UriKind.RelativeOrAbsolute } }], Type: { } type }
            when _index.Symbols.FindLeafType(type)?.MetadataName == "System.Uri"
                && address.ConstantValue is { HasValue: true, Value: string text }
                && !text.Contains("://") => text,
        _ => null,
    };
}
