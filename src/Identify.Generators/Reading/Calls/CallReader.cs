using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Identify.Generators.Specification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Identify.Generators.Reading.Calls;

/// <summary>Reads the calls of SDKs in one compilation. Each is read once, whichever analyzers ask for it.</summary>
internal sealed class CallReader
{
    private static readonly ConditionalWeakTable<Compilation, CallReader> Cache = new();

    private readonly ConcurrentDictionary<SyntaxTree, ExpressionSyntax[]> _candidates = new();
    private readonly ConcurrentDictionary<SyntaxNode, SdkCall?> _calls = new();
    private readonly SdkIndex _sdks;
    private bool? _isTestProject;
    private readonly BagReader _bags;

    private CallReader(Compilation compilation, bool usesOwn, AnalyzerConfigOptionsProvider options)
    {
        Symbols = KnownSymbols.For(compilation);
        _sdks = new(Symbols, usesOwn, options);
        _bags = new(TraitReader.For(compilation), _sdks);
    }

    public KnownSymbols Symbols { get; }

    public SdkIndex Sdks => _sdks;

    /// <summary>Whether the project has tests, in which made-up users are no mistake.</summary>
    public bool IsTestProject => _isTestProject ??= TestProjects.Contains(Symbols.Compilation);

    /// <summary>Whether there is nothing to read.</summary>
    public bool IsEmpty => _sdks.IsEmpty;

    /// <param name="compilation">The compilation.</param>
    /// <param name="usesOwn">Whether the compilation uses this library's own API.</param>
    /// <param name="options">The settings of the project.</param>
    public static CallReader For(Compilation compilation, bool usesOwn, AnalyzerConfigOptionsProvider options) =>
        Cache.GetValue(compilation, key => new(key, usesOwn, options));

    /// <summary>The calls of SDKs in the file.</summary>
    public IEnumerable<SdkCall> Read(SemanticModel model, CancellationToken cancellation)
    {
        // The file is searched once for all analyzers.
        foreach (var candidate in _candidates.GetOrAdd(model.SyntaxTree, tree => [.. CallSearch.Find(tree, _sdks.Names, cancellation).Where(MayBeCall)]))
        {
            if (Read(candidate, model, cancellation) is { } call)
                yield return call;
        }
    }

    /// <summary>Whether the creation, if it leaves out the type, may be that of a user's identity, which is an ID and an anonymous ID.</summary>
    private static bool MayBeCall(ExpressionSyntax candidate) => candidate is not ImplicitObjectCreationExpressionSyntax { ArgumentList.Arguments.Count: not 2 };

    /// <summary>The call that the expression is, if it is one of an SDK.</summary>
    public SdkCall? Read(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellation) =>
        _calls.TryGetValue(expression, out var known) ? known
        : model.GetOperation(expression, cancellation) is { } operation ? _calls.GetOrAdd(expression, Read(operation))
        : null;

    private SdkCall? Read(IOperation operation) => operation switch
    {
        IInvocationOperation invocation => Read(operation, invocation.TargetMethod, invocation.Arguments),
        IObjectCreationOperation { Constructor: { } constructor } creation => Read(operation, constructor, creation.Arguments),
        _ => null,
    };

    private SdkCall? Read(IOperation operation, IMethodSymbol method, ImmutableArray<IArgumentOperation> arguments)
    {
        if (_sdks.Find(method) is not var (sdk, known))
            return null;

        var read = ImmutableArray.CreateBuilder<CallArgument>();
        foreach (var argument in arguments)
        {
            if (argument is { ArgumentKind: not ArgumentKind.DefaultValue, Parameter: { } parameter } && GetRole(sdk, known, parameter.Name) is not ParameterRole.None and var role)
                read.Add(new(role, argument.Value, parameter.Name));
        }

        var call = new SdkCall(sdk, known.Kind, method, operation, read.ToImmutable(), ImmutableArray<CallBag>.Empty);
        var bags = _bags.Read(call);
        var id = call.FindArgument(ParameterRole.UserId);
        if (sdk.IdKey is { } key
            && id is null or { ConstantValue: { HasValue: true, Value: null } }
            && bags.FirstOrDefault()?.Members.FirstOrDefault(entry => TraitNames.Fold(entry.Name) == key) is { } entry)
        {
            read.Insert(0, new(ParameterRole.UserId, entry.Value, entry.Name));
        }

        return call with { Arguments = read.ToImmutable(), Bags = bags };
    }

    /// <summary>What the parameter of the method takes.</summary>
    public static ParameterRole GetRole(Sdk sdk, SdkMethod method, string parameter) =>
        method.OtherParameters.TryGetValue(parameter, out var other) ? other
        : sdk.Parameters.TryGetValue(parameter, out var role) ? role
        : ParameterRole.None;
}
