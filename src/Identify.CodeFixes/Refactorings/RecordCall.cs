using Identify.CodeFixes.Calls;
using Identify.Generators.Emitting.Bridges;
using Identify.Generators.Modeling;
using Identify.Generators.Reading.Calls;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Identify.CodeFixes.Refactorings;

/// <summary>A call that can get an annotated object instead of what it sends now.</summary>
internal sealed class RecordCall
{
    private readonly RecordBuilder _builder;
    private readonly List<string> _others = [];

    private RecordCall(RecordBuilder builder, string method) => (_builder, Method) = (builder, method);

    /// <summary>The method that takes the object.</summary>
    public string Method { get; }

    public IEnumerable<TraitsRecord> Records => _builder.Records;

    /// <summary>The record of the object.</summary>
    public TraitsRecord Root => _builder.Root;

    /// <summary>The arguments after the object.</summary>
    public IReadOnlyList<string> Others => _others;

    /// <summary><see langword="null"/> if anything would be sent in another form.</summary>
    public static RecordCall? Build(SdkCall call, SemanticModel model, int position, CallComments comments)
    {
        if (call is not { Kind: CallKind.Identify, Operation: IInvocationOperation invocation }
            || call.FindArgument(ParameterRole.UserId) is not { } id
            || FindMethod(call, model.Compilation) is not { } method)
        {
            return null;
        }

        var built = new RecordCall(new(call, model, position, comments), method);
        if (!built._builder.TryAddId("Id", "UserId", id) || !invocation.Arguments.All(argument => built.TryAdd(call, argument, id)))
            return null;

        built._builder.AddComments();
        return built;
    }

    /// <summary>The method that takes annotated objects, unless the call stores traits in a way that the method does not.</summary>
    private static string? FindMethod(SdkCall call, Compilation compilation)
    {
        if (call.Method.Name is not ("Identify" or "IdentifyAsync" or "PeopleSetAsync") || (call.Method.IsStatic && !call.Method.IsExtensionMethod))
            return null;

        var bridge = BridgeReader.Read(compilation).FirstOrDefault(bridge => call.Sdk.Types.Any(type => bridge.ClientType == "global::" + type));
        return bridge is null ? null : BridgeCode.Find(bridge)?.Method;
    }

    private bool TryAdd(SdkCall call, IArgumentOperation argument, IOperation id)
    {
        if (argument.ArgumentKind == ArgumentKind.DefaultValue || argument.Value == id)
            return true;

        switch (argument.Parameter?.Name)
        {
            case "client":
                return true;
            case "email":
                return _builder.TryAddTrait("Email", argument.Value);
            case "name":
                return _builder.TryAddTrait("Name", argument.Value);
            case "cancellationToken":
                if (ValueSource.Unwrap(argument.Value) is not IDefaultValueOperation)
                    _others.Add("cancellationToken: " + argument.Value.Syntax);
                return true;
        }

        return call.Arguments.FirstOrDefault(known => known.Value == argument.Value).Role switch
        {
            ParameterRole.Entries or ParameterRole.Traits or ParameterRole.TraitsOnce => _builder.TryAddEntries(argument.Value, id),
            ParameterRole.Options => TryAddOptions(argument.Value),
            _ => false,
        };
    }

    /// <summary>Adds what the options of Analytics.NET set: the anonymous ID to the record, and the others as this library's own options.</summary>
    private bool TryAddOptions(IOperation options)
    {
        if (options.Syntax is not ExpressionSyntax expression || AnalyticsNetOptions.Read(expression) is not { } settings)
            return false;

        var integrations = new List<string>();
        foreach (var (setter, arguments) in settings)
        {
            var operations = options.SemanticModel!;
            switch (setter)
            {
                case "SetAnonymousId" when operations.GetOperation(arguments[0].Expression) is { } id && _builder.TryAddId("AnonymousId", "AnonymousId", id):
                    break;
                case "SetIntegration" when operations.GetConstantValue(arguments[0].Expression) is { HasValue: true, Value: string name }
                    && operations.GetTypeInfo(arguments[1].Expression).Type is { SpecialType: SpecialType.System_Boolean }
                    && (name == "All" || !string.Equals(name, "All", StringComparison.OrdinalIgnoreCase)):
                    integrations.Add($"[{arguments[0].Expression}] = {arguments[1].Expression}");
                    break;
                default:
                    return false;
            }
        }

        if (integrations.Count > 0)
            _others.Add($"new IdentifyOptions {{ Integrations = new Integrations {{ {string.Join(", ", integrations)} }} }}");

        return true;
    }
}
