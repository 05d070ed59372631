using System.Collections.Immutable;
using Identify.Generators.Reading;
using Microsoft.CodeAnalysis;

namespace Identify.Generators.Rules.Shape;

/// <summary>IDFY0401: a type that generated code cannot name or read.</summary>
internal static class UnusableType
{
    public static void Report(ITypeSymbol type, UnsupportedReason rejection, Location place, Action<Diagnostic> report)
    {
        if (type.IsUnknown())
            return;

        var (reason, remedy) = Explain(rejection);
        report(Diagnostic.Create(Descriptors.UnusableType, place, GetRepair(rejection), type.ToMinimalName(), reason, remedy));
    }

    private static ImmutableDictionary<string, string?> GetRepair(UnsupportedReason rejection) =>
        rejection is UnsupportedReason.Inaccessible or UnsupportedReason.FileLocal ? DiagnosticProperties.With(DiagnosticProperties.Accessible, "") : DiagnosticProperties.None;

    private static (string Reason, string Remedy) Explain(UnsupportedReason rejection) => rejection switch
    {
        UnsupportedReason.Static => ("static and has no instances", "annotate a class, struct, record or interface"),
        UnsupportedReason.RefStruct => ("a ref struct, which cannot be a type argument", "make it an ordinary struct or a class"),
        UnsupportedReason.OpenGeneric => ("an open generic type", "annotate one with all type arguments given, such as a derived class"),
        UnsupportedReason.FileLocal => ("local to its file", "remove the modifier 'file'"),
        UnsupportedReason.Obsolete => ("obsolete as an error, so that no code may use it", "make it a warning, or remove [IdentifyTraits]"),
        UnsupportedReason.Inaccessible => ("not accessible to the rest of its assembly", "make it and the types around it at least internal"),
        UnsupportedReason.AmbiguousName => ("not the only type that its full name can mean here", "reference its assembly without an extern alias, or annotate a type of your own"),
        UnsupportedReason.StaticAbstract => ("an interface with static abstract members, which cannot be a type argument", "annotate a type that implements it"),
        UnsupportedReason.GeneratedElsewhere => ("annotated in a referenced assembly, whose generated methods serve here too", "remove the attribute"),
        _ => ("a plain value and no object with members", "annotate a class, struct, record or interface"),
    };
}
