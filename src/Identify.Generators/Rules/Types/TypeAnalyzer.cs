using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Identify.Generators.Rules.Types;

/// <summary>IDFY02xx: C# types that do not fit the reserved traits.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TypeAnalyzer() : TraitAnalyzer(typeof(TypeDescriptors))
{
    internal override ImmutableArray<EntryRule> EntryRules { get; } = ImmutableArray.Create<EntryRule>(
        WrongType.Check,
        DateWithoutOffset.Check);
}
