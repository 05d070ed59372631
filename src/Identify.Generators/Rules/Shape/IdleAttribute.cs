using System.Collections.Immutable;
using Identify.Generators.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Identify.Generators.Rules.Shape;

/// <summary>IDFY0403: an attribute of this library where nobody looks at it.</summary>
internal static class IdleAttribute
{
    private const string Suffix = "Attribute";
    private const string Unreachable = "generated code can reach only public and internal members";

    public static void Check(SyntaxNodeAnalysisContext context, KnownSymbols symbols, AnnotatedCalls calls)
    {
        // Names first: most attributes are somebody else's.
        var syntax = (AttributeSyntax)context.Node;
        var name = GetName(syntax);
        if (name is not ("IdentifyTraits" or "UserId" or "AnonymousId" or "TraitName" or "TraitIgnore" or "TraitNull" or "TraitConverter" or "TraitExtension")
            || syntax.Parent?.Parent is not { } owner)
        {
            return;
        }

        var declared = owner is FieldDeclarationSyntax { Declaration.Variables: [var variable, ..] } ? variable : owner;
        var target = context.SemanticModel.GetDeclaredSymbol(declared, context.CancellationToken);
        if (GetClass(syntax, target, context) is not { } attribute
            || !SymbolEqualityComparer.Default.Equals(attribute.ContainingAssembly, symbols.IdentifyTraits!.ContainingAssembly))
        {
            return;
        }

        var idle = name == "IdentifyTraits" ? ExplainType(syntax, target, symbols) : target switch
        {
            IParameterSymbol parameter => FindProperty(parameter) is { } property
                ? ExplainMember(name, property, symbols, calls)
                : ("a parameter is sent only where it declares the property of a record", null),
            IPropertySymbol or IFieldSymbol => ExplainMember(name, target, symbols, calls),
            _ => null,
        };
        if (idle is not var (reason, missing))
            return;

        var isUnreachableId = reason == Unreachable && name is "UserId" or "AnonymousId";
        var remedy = isUnreachableId ? "make it public or internal, or remove it" : missing is null ? "remove it" : $"add [{missing}] to the type, or remove it";
        var repair = DiagnosticProperties.With(DiagnosticProperties.Removed, "");
        if (isUnreachableId)
            repair = repair.Add(DiagnosticProperties.Accessible, "");

        context.ReportDiagnostic(Diagnostic.Create(
            Descriptors.IdleAttribute,
            syntax.GetLocation(),
            missing is null ? repair : repair.Add(DiagnosticProperties.AddedAttribute, missing),
            name,
            target?.Name ?? "assembly",
            reason,
            remedy));
    }

    /// <summary>The attribute's class. The symbol's own attributes are bound already; to bind the syntax costs as much again.</summary>
    private static ITypeSymbol? GetClass(AttributeSyntax syntax, ISymbol? target, SyntaxNodeAnalysisContext context) =>
        FindData(syntax, target?.GetAttributes() ?? ImmutableArray<AttributeData>.Empty)?.AttributeClass ?? context.SemanticModel.GetTypeInfo(syntax, context.CancellationToken).Type;

    private static AttributeData? FindData(AttributeSyntax syntax, ImmutableArray<AttributeData> attributes)
    {
        foreach (var data in attributes)
        {
            if (data.ApplicationSyntaxReference is { } reference && reference.SyntaxTree == syntax.SyntaxTree && reference.Span == syntax.Span)
                return data;
        }

        return null;
    }

    private static string GetName(AttributeSyntax attribute)
    {
        var simple = attribute.Name switch
        {
            QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
            AliasQualifiedNameSyntax aliased => aliased.Name.Identifier.ValueText,
            SimpleNameSyntax name => name.Identifier.ValueText,
            _ => "",
        };
        return simple.EndsWith(Suffix, StringComparison.Ordinal) ? simple.Substring(0, simple.Length - Suffix.Length) : simple;
    }

    private static ISymbol? FindProperty(IParameterSymbol parameter) =>
        parameter.ContainingType is { IsRecord: true } type && parameter.DeclaringSyntaxReferences is [var reference] && reference.GetSyntax().Parent?.Parent is TypeDeclarationSyntax
            ? type.GetMembers(parameter.Name).FirstOrDefault(static member => member is IPropertySymbol)
            : null;

    private static (string Reason, string? Missing)? ExplainType(AttributeSyntax syntax, ISymbol? target, KnownSymbols symbols)
    {
        var attributes = target is null ? symbols.Compilation.Assembly.GetAttributes() : target.GetAttributes();
        if (FindData(syntax, attributes) is not { AttributeConstructor: not null } data)
            return null;

        var type = data.GetTypeArgument();
        if (target is null)
        {
            return type is null
                ? (data.ConstructorArguments.IsEmpty ? ("on an assembly it has to name a type", null) : null)
                : ExternalTypes.IsFirst(data, symbols) ? null : ($"'{type.ToMinimalName()}' is annotated already", null);
        }

        if (attributes.Find(symbols.IdentifyTraits) != data)
            return ("the type is annotated already", null);

        return type is not null && !SymbolEqualityComparer.Default.Equals(type, target) ? ("on a type it annotates that type and no other; its argument belongs to an assembly attribute", null) : null;
    }

    private static (string Reason, string? Missing)? ExplainMember(string name, ISymbol member, KnownSymbols symbols, AnnotatedCalls calls)
    {
        var type = member.ContainingType;
        var isAnnotated = type.GetAttributes().Has(symbols.IdentifyTraits);
        if (isAnnotated && AnnotatedType.Check(type, symbols) != UnsupportedReason.None)
            return null; // IDFY0401 says that nothing is generated at all

        if (!isAnnotated && !calls.Holds(type))
            return MayBeHeldElsewhere(type) ? null : ($"neither '{type.Name}' nor a type that holds it is annotated", "IdentifyTraits");

        var isId = name is "UserId" or "AnonymousId";
        if (isId && !calls.StartsAt(type))
            return ("only the annotated type's own members can be the call's id", null);

        if (member.IsStatic || member is IPropertySymbol { IsIndexer: true } or IPropertySymbol { GetMethod: null })
            return ("only instance members that can be read are sent", null);

        if (!MemberReader.IsReachable(member, symbols))
            return (Unreachable, null);

        var attributes = MemberReader.GetAttributes(member);
        if (name != "TraitIgnore" && attributes.Has(symbols.TraitIgnore))
            return ("[TraitIgnore] leaves the member out", null);

        if (name == "TraitName" && attributes.Find(symbols.TraitName) is { ConstructorArguments: [{ Kind: TypedConstantKind.Primitive, Value: var text }] } && string.IsNullOrWhiteSpace(text as string))
            return ("it gives no name and the member is called as without it", null);

        var memberType = member.GetMemberType();
        return name == "TraitNull" && !attributes.Has(symbols.TraitConverter) && !memberType.IsNullableValue() && TraitReader.For(symbols.Compilation).Types.Classify(memberType).IsAlwaysWritten
            ? ("the value is never null", null)
            : null;
    }

    /// <summary>Another assembly may close a generic type, derive from an abstract one, or hold either.</summary>
    private static bool MayBeHeldElsewhere(INamedTypeSymbol type)
    {
        if (type.IsGenericType || type.TypeKind == TypeKind.Error)
            return true;

        for (var level = type; level is not null; level = level.ContainingType)
        {
            if (level.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal))
                return false;
        }

        return type.IsAbstract;
    }
}
