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
            || !IsShared(client)
            || !ServesRequests(findings.Symbols))
        {
            return;
        }

        findings.Add(CallDescriptors.SharedClient, client, call.Method.Name, client.Syntax.ToString());
    }

    /// <summary>Whether the client comes from outside the method.</summary>
    private static bool IsShared(IOperation client) => ValueSource.Unwrap(client) is IMemberReferenceOperation or IParameterReferenceOperation;

    private static bool ServesRequests(KnownSymbols symbols) =>
        (symbols.Compilation.GetBestTypeByMetadataName("Microsoft.AspNetCore.Http.HttpContext") ?? symbols.Compilation.GetBestTypeByMetadataName("System.Web.HttpContext")) is not null;
}
