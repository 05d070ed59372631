using System.Collections.Immutable;
using Identify.Generators.Specification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Identify.Generators.Reading.Calls;

/// <summary>A call of an SDK, or of a method that hands its arguments to one.</summary>
/// <param name="Sdk">The SDK.</param>
/// <param name="Kind">What the call says.</param>
/// <param name="Method">The method or constructor.</param>
/// <param name="Operation">The call.</param>
/// <param name="Arguments">Its arguments that mean something, by what they are for.</param>
/// <param name="Bags">The dictionaries and objects that it sends, nested ones included, as far as their entries can be seen.</param>
internal sealed record SdkCall(
    Sdk Sdk,
    CallKind Kind,
    IMethodSymbol Method,
    IOperation Operation,
    ImmutableArray<CallArgument> Arguments,
    ImmutableArray<CallBag> Bags)
{
    /// <summary>The argument, unless it was left out.</summary>
    public IOperation? FindArgument(ParameterRole role) => Arguments.FirstOrDefault(argument => argument.Role == role).Value;
}

/// <summary>An argument of a call.</summary>
/// <param name="Role">What it is for.</param>
/// <param name="Value">Its value.</param>
/// <param name="Parameter">The parameter's name.</param>
internal readonly record struct CallArgument(ParameterRole Role, IOperation Value, string Parameter);

/// <summary>A dictionary or object that a call sends.</summary>
internal sealed class CallBag : ITraitEntries
{
    public CallBag(string name, TraitScope scope, ParameterRole role, IOperation value, ImmutableArray<TraitEntry> entries)
    {
        DisplayName = name;
        Scope = scope;
        Role = role;
        Value = value;
        Members = entries.OfType<CallEntry>().ToImmutableArray();
        Entries = entries;
        Naming = entries.Count(static entry => entry.Name.Contains("_")) > entries.Count(static entry => TraitNames.IsCamelCase(entry.Name))
            ? TraitNaming.SnakeCase
            : TraitNaming.CamelCase;
    }

    public TraitScope Scope { get; }

    /// <summary>The parameter that takes it, or the key under which it is sent.</summary>
    public string DisplayName { get; }

    public NameWords? TypeName => null;

    /// <summary>The policy that most of its names follow.</summary>
    public TraitNaming Naming { get; }

    public ImmutableArray<TraitEntry> Entries { get; }

    /// <summary>Those whose key and value are at the call. Others are properties of an object.</summary>
    public ImmutableArray<CallEntry> Members { get; }

    /// <summary>What the argument is for that it belongs to.</summary>
    public ParameterRole Role { get; }

    /// <summary>The expression that makes it.</summary>
    public IOperation Value { get; }
}

/// <summary>A key and its value at a call.</summary>
internal sealed class CallEntry(string key, string valueName, TraitScope scope, JsonForm form, IOperation value, Location location)
    : TraitEntry(key, valueName, NameSource.Key, scope, form, ValueSource.UnwrapSent(value).Type)
{
    private const int MaxDisplayLength = 60;

    /// <summary>The value's expression, or the key where that is too long.</summary>
    public override string DisplayName =>
        Value.Syntax.Span.Length <= MaxDisplayLength && Value.Syntax.ToString() is var text && !text.Contains("\n") && !text.StartsWith("\"", StringComparison.Ordinal) ? text : Name;

    public IOperation Value { get; } = value;

    /// <summary>Where the key is.</summary>
    public Location Location { get; } = location;

    /// <summary>The operation that adds the entry, if it is an expression of its own.</summary>
    public IOperation? Addition { get; init; }

    public override string? ConstantText => ValueSource.UnwrapSent(Value) switch
    {
        { ConstantValue: { HasValue: true, Value: string text } } => text,
        IObjectCreationOperation { Type.Name: "Uri", Arguments: [{ Value.ConstantValue: { HasValue: true, Value: string address } }, ..] } => address,
        _ => null,
    };

    public override bool IsOfUser => ValueSource.FindAlternatives(Value) is [var source]
        && ValueSource.GetSymbol(source)?.ContainingType is { } owner
        && TraitSpecification.IsPerson(owner.Name);
}
