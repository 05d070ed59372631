using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Identify.Generators.Reading.Calls;

/// <summary>The types of which dependency injection hands out one object to everybody, as far as the project itself registers them.</summary>
internal static class InjectedSingletons
{
    private static readonly string[] Registrations = ["AddSingleton", "TryAddSingleton"];

    private static readonly ConditionalWeakTable<Compilation, ImmutableHashSet<ITypeSymbol>> Cache = new();

    public static bool Contain(ITypeSymbol type, Compilation compilation) => Cache.GetValue(compilation, Find).Contains(type);

    private static ImmutableHashSet<ITypeSymbol> Find(Compilation compilation)
    {
        var types = ImmutableHashSet.CreateBuilder<ITypeSymbol>(SymbolEqualityComparer.Default);
        foreach (var registration in CallSearch.BindInvocations(compilation, static tree => CallSearch.Find(tree, Registrations, default)))
        {
            types.UnionWith(registration.TargetMethod.TypeArguments);
            types.UnionWith(registration.Arguments.Select(static argument => argument.Value).OfType<ITypeOfOperation>().Select(static type => type.TypeOperand));
        }

        return types.ToImmutable();
    }
}
