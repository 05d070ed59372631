using Identify.Generators.Reading;
using Identify.Generators.Reading.Calls;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Identify.Generators.Rules.Calls;

/// <summary>IDFY0608: a client that remembers the user, shared by many of them.</summary>
internal static class SharedClient
{
    public static void Check(SdkCall call, CallFindings findings)
    {
        if (!call.Sdk.RemembersUser
            || call.Kind != CallKind.Identify
            || call.FindArgument(ParameterRole.Options) is not null
            || call.Operation is not IInvocationOperation { Instance: { } client }
            || !ServesRequests(findings.Symbols)
            || !IsShared(client, findings.Symbols.Compilation))
        {
            return;
        }

        findings.Add(CallDescriptors.SharedClient, client, call.Method.Name, client.Syntax.ToString());
    }

    /// <summary>Whether there is one client for all requests. One that is injected for each request is not shared.</summary>
    private static bool IsShared(IOperation client, Compilation compilation) => ValueSource.FindAlternatives(client) is [var source] && source switch
    {
        IMemberReferenceOperation member when IsStatic(member) => true,
        IMemberReferenceOperation or IParameterReferenceOperation or IInvocationOperation { TargetMethod.Name: "GetRequiredService" or "GetService" } =>
            source.Type is { } type && InjectedSingletons.Contain(type, compilation),
        _ => ValueSource.Unwrap(client) is ILocalReferenceOperation local && IsCapturedByEndpoint(local),
    };

    private static bool IsStatic(IMemberReferenceOperation member)
    {
        while (!member.Member.IsStatic)
        {
            if (member.Instance is null || ValueSource.Unwrap(member.Instance) is not IMemberReferenceOperation holder)
                return false;

            member = holder;
        }

        return true;
    }

    /// <summary>Whether the variable is declared outside the handler of a minimal API, which runs for every request.</summary>
    private static bool IsCapturedByEndpoint(ILocalReferenceOperation local)
    {
        for (var parent = local.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IInvocationOperation call && call.TargetMethod.Name.StartsWith("Map", StringComparison.Ordinal))
                return local.Local.DeclaringSyntaxReferences.All(declaration => !call.Syntax.Span.Contains(declaration.Span));
        }

        return false;
    }

    private static bool ServesRequests(KnownSymbols symbols) =>
        (symbols.Compilation.GetBestTypeByMetadataName("Microsoft.AspNetCore.Http.HttpContext") ?? symbols.Compilation.GetBestTypeByMetadataName("System.Web.HttpContext")) is not null;
}
