using System.Collections.Immutable;
using Identify.Generators.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Identify.Generators.Rules.Shape;

/// <summary>IDFY0403: an attribute of this library where nothing reads it.</summary>
internal sealed class IdleAttribute
{
    private readonly AnnotatedTypeIndex _index;

    private IdleAttribute(AnnotatedTypeIndex index) => _index = index;

    private KnownSymbols Symbols => _index.Symbols;

    public static void Register(CompilationStartAnalysisContext context, AnnotatedTypeIndex index)
    {
        var rule = new IdleAttribute(index);
        context.RegisterSymbolAction(rule.CheckType, SymbolKind.NamedType);
        context.RegisterSyntaxNodeAction(rule.CheckAssembly, SyntaxKind.CompilationUnit);
    }

    private void CheckAssembly(SyntaxNodeAnalysisContext context)
    {
        foreach (var attribute in _index.FindAssemblyAttributes(context))
        {
            if (ExplainOnAssembly(attribute) is { } idle)
                Report(attribute, "assembly", idle, context.ReportDiagnostic);
        }

        foreach (var attribute in _index.FindAssemblyAttributes(context, Symbols.TraitConverter))
        {
            if (ExplainConverter(attribute) is { } idle)
                Report(attribute, "assembly", idle, context.ReportDiagnostic);
        }
    }

    private void CheckType(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct or TypeKind.Interface))
            return;

        var attributes = type.GetAttributes();
        foreach (var attribute in attributes)
        {
            if (IsIdentifyTraits(attribute) && ExplainOnType(attribute, type, attributes) is { } idle)
                Report(attribute, type.Name, idle, context.ReportDiagnostic);
        }

        foreach (var member in type.GetMembers())
        {
            if (member is IMethodSymbol { AssociatedSymbol: null } method)
            {
                foreach (var parameter in method.Parameters)
                    CheckMember(parameter, FindProperty(parameter), context);
            }
            else if (member is IPropertySymbol)
            {
                CheckMember(member, member, context);
            }
            else if (member is IFieldSymbol field)
            {
                CheckMember(member, field.AssociatedSymbol ?? field, context);
            }
        }
    }

    /// <param name="target">What has the attributes.</param>
    /// <param name="member">The property or field that they are meant for.</param>
    /// <param name="context">Where to report.</param>
    private void CheckMember(ISymbol target, ISymbol? member, SymbolAnalysisContext context)
    {
        foreach (var attribute in target.GetAttributes())
        {
            if (attribute.AttributeClass is not { } attributeClass || !SymbolEqualityComparer.Default.Equals(attributeClass.ContainingAssembly, Symbols.IdentifyTraits!.ContainingAssembly))
                continue;

            var idle = member is IPropertySymbol or IFieldSymbol && MemberReader.GetAttributes(member).Contains(attribute)
                ? ExplainOnMember(attributeClass, member, context.CancellationToken) ?? ExplainOnField(target, member)
                : IsRead(target, attributeClass) ? null
                : new("a parameter is sent only if it declares the property of a record");
            if (idle is not null)
                Report(attribute, target.Kind == SymbolKind.Field && member is IPropertySymbol ? member.Name : target.Name, idle, context.ReportDiagnostic);
        }
    }

    /// <summary>Whether the attribute tells the rules for calls what a method's parameter takes.</summary>
    private bool IsRead(ISymbol target, INamedTypeSymbol attribute) =>
        target is IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Ordinary } }
        && (Is(attribute, Symbols.UserId) || Is(attribute, Symbols.AnonymousId) || Is(attribute, Symbols.TraitsOfParameter));

    private static IPropertySymbol? FindProperty(IParameterSymbol parameter) => parameter.ContainingType is { IsRecord: true } type
        ? type.GetMembers(parameter.Name).OfType<IPropertySymbol>().FirstOrDefault()
        : null;

    private Idle? ExplainOnAssembly(AttributeData attribute)
    {
        if (attribute.AttributeConstructor is null)
            return null;
        if (attribute.ConstructorArguments.IsEmpty)
            return new("on an assembly it must name a type") { Remedy = "name one, as in [assembly: IdentifyTraits(typeof(Customer))]" };
        if (attribute.GetTypeArgument() is not { } type || type.IsUnknown())
            return null;

        return ExternalTypes.IsFirst(attribute, Symbols) ? ExplainNames(attribute, type) : new($"'{type.ToMinimalName()}' is annotated already");
    }

    private Idle? ExplainConverter(AttributeData attribute)
    {
        if (attribute.GetTypeArgument() is not { } converter || converter.IsUnknown())
            return null;
        if (Converters.FindConvertedType(converter, Symbols) is not { } type)
            return new($"'{converter.ToMinimalName()}' does not derive from TraitConverter<T>");

        var types = TraitReader.For(Symbols.Compilation).Types;
        if (SymbolEqualityComparer.Default.Equals(types.Converters.Find(type), converter))
            return null;

        return Converters.CanConvert(converter, type, Symbols, types.References)
            ? new($"another attribute converts '{type.ToMinimalName()}' already")
            : new($"generated code cannot create '{converter.ToMinimalName()}'") { Remedy = "give it a parameterless constructor that generated code can call", IsRemovable = false };
    }

    private Idle? ExplainOnType(AttributeData attribute, INamedTypeSymbol type, ImmutableArray<AttributeData> attributes)
    {
        if (attribute.AttributeConstructor is null)
            return null;
        if (attributes.Find(Symbols.IdentifyTraits) != attribute)
            return new("the type is annotated already");

        return attribute.GetTypeArgument() is { } named && !SymbolEqualityComparer.Default.Equals(named, type)
            ? new("on a type it annotates that type and no other; its argument belongs to an assembly attribute")
            : ExplainNames(attribute, type);
    }

    /// <summary>A misspelled name would send what somebody meant to leave out.</summary>
    private Idle? ExplainNames(AttributeData attribute, INamedTypeSymbol type)
    {
        foreach (var (property, name) in MemberSelection.From(attribute).Names)
        {
            if (!MemberReader.HasMember(type, name, Symbols))
                return new($"{property} names '{name}', which is not a member of '{type.Name}' that can be read") { Remedy = "correct the name", IsRemovable = false };
        }

        return null;
    }

    private Idle? ExplainOnMember(INamedTypeSymbol attribute, ISymbol member, CancellationToken cancellation)
    {
        var type = member.ContainingType;
        var isId = Is(attribute, Symbols.UserId) || Is(attribute, Symbols.AnonymousId);
        var isAnnotated = type.GetAttributes().Has(Symbols.IdentifyTraits);
        if (isAnnotated && AnnotatedType.Check(type, Symbols) != UnsupportedReason.None)
            return null; // IDFY0401 says that nothing is generated at all

        if (!isAnnotated && !_index.Contains(type, cancellation))
        {
            // An attribute that keeps a member out does no harm, and only an ID says that the type is a user.
            return Is(attribute, Symbols.TraitIgnore) || MayBeHeldElsewhere(type) ? null
                : isId ? new($"neither '{type.Name}' nor a type that holds it is annotated") { Missing = "IdentifyTraits", Remedy = "add [IdentifyTraits] to the type, or remove it" }
                : new($"neither '{type.Name}' nor a type that holds it is annotated");
        }

        if (isId && !_index.IsRootOrBaseOfRoot(type, cancellation))
            return new("only the annotated type's own members can be the call's ID");
        if (member.IsStatic || member is IPropertySymbol { IsIndexer: true } || !HasGetter(member))
            return new("only instance members that can be read are sent");
        if (!MemberReader.IsReachable(member, Symbols))
            return new("generated code can reach only public and internal members") { CanBeAccessible = true, Remedy = "make it public or internal, or remove the attribute" };

        return ExplainOnSentMember(attribute, member);
    }

    private Idle? ExplainOnSentMember(INamedTypeSymbol attribute, ISymbol member)
    {
        var attributes = MemberReader.GetAttributes(member);
        if (!Is(attribute, Symbols.TraitIgnore) && attributes.Has(Symbols.TraitIgnore))
            return new("[TraitIgnore] leaves the member out");

        if (Is(attribute, Symbols.TraitName)
            && attributes.Find(Symbols.TraitName) is { ConstructorArguments: [{ Kind: TypedConstantKind.Primitive, Value: var text }] }
            && string.IsNullOrWhiteSpace(text as string))
        {
            return new("the name is empty, so the default name is used");
        }

        var type = member.GetMemberType();
        return Is(attribute, Symbols.TraitNull)
            && !attributes.Has(Symbols.TraitConverter)
            && !type.IsNullableValue()
            && TraitReader.For(Symbols.Compilation).Types.Classify(type).IsAlwaysWritten
                ? new("the value is never null")
                : null;
    }

    private static Idle? ExplainOnField(ISymbol target, ISymbol member) => target is IFieldSymbol && member is IPropertySymbol && IsVisibleElsewhere(member.ContainingType)
        ? new("it is on the backing field, which other assemblies cannot see") { Remedy = "put it on the property", IsRemovable = false }
        : null;

    /// <summary>Whether the member can be read; an override may declare the setter alone.</summary>
    private static bool HasGetter(ISymbol member)
    {
        var property = member as IPropertySymbol;
        while (property is { GetMethod: null })
            property = property.OverriddenProperty;

        return member is IFieldSymbol || property is not null;
    }

    /// <summary>Another assembly may close a generic type, derive from an abstract one, or hold either.</summary>
    private static bool MayBeHeldElsewhere(INamedTypeSymbol type) =>
        type.IsGenericType || type.TypeKind == TypeKind.Error || (type.IsAbstract && IsVisibleElsewhere(type));

    private static bool IsVisibleElsewhere(INamedTypeSymbol type)
    {
        for (var level = type; level is not null; level = level.ContainingType)
        {
            if (level.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal))
                return false;
        }

        return true;
    }

    private bool IsIdentifyTraits(AttributeData attribute) => Is(attribute.AttributeClass, Symbols.IdentifyTraits);

    private static bool Is(INamedTypeSymbol? left, INamedTypeSymbol? right) => SymbolEqualityComparer.Default.Equals(left, right);

    private static void Report(AttributeData attribute, string target, Idle idle, Action<Diagnostic> report)
    {
        if (attribute.GetLocation() is not { } location)
            return;

        var properties = idle.IsRemovable ? DiagnosticProperties.With(DiagnosticProperties.Removed, "") : DiagnosticProperties.None;
        if (idle.Missing is { } missing)
            properties = properties.Add(DiagnosticProperties.AddedAttribute, missing);
        if (idle.CanBeAccessible)
            properties = properties.Add(DiagnosticProperties.Accessible, "");

        var name = attribute.AttributeClass!.Name;
        report(TraitFinding.CreateDiagnostic(
            ShapeDescriptors.IdleAttribute, location, properties, name.Substring(0, name.Length - nameof(Attribute).Length), target, idle.Reason, idle.Remedy));
    }

    /// <summary>Why an attribute has no effect.</summary>
    private sealed record Idle(string Reason)
    {
        public string Remedy { get; init; } = "remove it";

        /// <summary>Whether a code fix may remove the attribute.</summary>
        public bool IsRemovable { get; init; } = true;

        /// <summary>The attribute that the type lacks.</summary>
        public string? Missing { get; init; }

        /// <summary>Whether another accessibility of the member would do.</summary>
        public bool CanBeAccessible { get; init; }
    }
}
