using Identify.Generators.Tests.Infrastructure;
using Identify.Generators.Tests.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Identify.CodeFixes.Tests;

public class FixAllTests
{
    /// <summary>Types in which the fix of one rule meets that of another.</summary>
    private const string Source = """
        using System;
        using System.Text.Json.Serialization;
        using Identify;

        namespace Shop;

        [IdentifyTraits]
        public class Customer
        {
            public int Id { get; set; }
            [UserId] public string? Email { get; set; }
            public string? Forename { get; set; }
            public string? CreatedAt { get; set; }
            public string Birthday { get; set; } = "";
            public DateTime Seen { get; set; }
            public string? City { get; set; }
            public int PostalCode { get; set; }
            public string? CompanyName { get; set; }
            public CreditCard? CreditCard { get; set; }
            public object? Tag { get; set; }
            public Contact? Contact { get; set; }
        }

        public class CreditCard
        {
            public int Id { get; set; }
            public string? CreditCardNumber { get; set; }
            public string? Cvv { get; set; }
        }

        [IdentifyTraits(Naming = Identify.TraitNaming.SnakeCase)]
        public class Contact
        {
            public long Phone { get; set; }
            [JsonPropertyName("mobile_phone")] public string? Mobile { get; set; }
        }

        [IdentifyTraits]
        public class Supplier
        {
            [TraitName("first_name")] public string? First { get; set; }
            [TraitName("title")] public string? Name { get; set; }
            public string? LastName { get; set; }
            [UserId] public int Id { get; set; }
            [UserId] public int Key { get; set; }
            public string? Age { get; set; }
            [TraitName("$email")] public string? Contact { get; set; }
        }

        public class Shipper
        {
            [TraitIgnore] public string? Email { get; set; }
            [IdentifyTraits] private class Driver { public string? Email { get; set; } }
        }
        """;

    [Fact]
    public async Task All_rules_together_converge_in_two_passes()
    {
        var solution = new CodeFixVerifier().CreateSolution([Source]);
        var subjects = await GetAnnotatedTypesAsync(solution);
        Assert.True((await CodeFixVerifier.FindDiagnosticsAsync(solution)).Select(diagnostic => diagnostic.Id).Distinct().Count() > 12);

        var first = await PassAsync(solution);
        var second = await PassAsync(first);
        var third = await PassAsync(second);

        Assert.NotEqual(await CodeFixVerifier.GetTextsAsync(solution, 1), await CodeFixVerifier.GetTextsAsync(first, 1));
        Assert.Equal(await CodeFixVerifier.GetTextsAsync(second, 1), await CodeFixVerifier.GetTextsAsync(third, 1));
        Assert.DoesNotContain(await CodeFixVerifier.GetErrorsAsync(second), error => error.Severity == DiagnosticSeverity.Error);
        Assert.Empty(await CodeFixVerifier.FindDiagnosticsAsync(second));
        Assert.Equal(subjects, await GetAnnotatedTypesAsync(second));
    }

    [Fact]
    public async Task The_title_is_that_of_the_fix()
    {
        const string same = "using Identify; [IdentifyTraits] public class Customer { public string? Email { get; set; } public string? Password { get; set; } public string? ApiKey { get; set; } }";
        const string different = "using Identify; [IdentifyTraits] public class Customer { public string? EmailAddress { get; set; } public string? Forename { get; set; } public string? Surname { get; set; } }";

        Assert.Equal("Add [TraitIgnore]", await FindTitleAsync("IDFY0501", same));
        Assert.Equal("Send 'EmailAddress' as 'email' and 2 more", await FindTitleAsync("IDFY0301", different));
    }

    [Fact]
    public async Task A_fix_that_another_one_excludes_keeps_no_other_back()
    {
        var verifier = new CodeFixVerifier { Sdk = Sdk.SegmentCSharp };
        var solution = verifier.CreateSolution([
            """
            using Segment.Analytics;
            using Segment.Analytics.Compat;
            using Segment.Serialization;

            public class Shop
            {
            #pragma warning disable CS0618
                public void Buy(Analytics analytics, string id) => analytics.Track(id, "Ordered", new Properties());

                public void Return(Analytics analytics, int number)
                {
                    var id = number.ToString();
                    analytics.Track(id, "Returned", new Properties());
                    id = "z";
                    analytics.Track(id, "Refunded", new Properties());
                }
            }
            """]);

        // Both calls of a block need a variable, for which the fixes, which do not know each other, choose the same name.
        for (var (pass, left) = (1, 3); left > 0; pass++)
        {
            var diagnostics = await CodeFixVerifier.FindDiagnosticsAsync(solution, "IDFY0605");
            Assert.Equal(left, diagnostics.Length);
            solution = await verifier.FixAllAsync(solution, diagnostics[0], FixAllScope.Document);
            Assert.Empty(await CodeFixVerifier.GetErrorsAsync(solution));
            left = pass == 1 ? 1 : 0;
        }

        Assert.Empty(await CodeFixVerifier.FindDiagnosticsAsync(solution, "IDFY0605"));
    }

    [Fact]
    public async Task Without_anything_to_apply_there_is_no_action()
    {
        var solution = new CodeFixVerifier().CreateSolution(["[Identify.IdentifyTraits] public static class Customer { }"]);
        var diagnostic = Assert.Single(await CodeFixVerifier.FindDiagnosticsAsync(solution, "IDFY0401"));
        var provider = CodeFixVerifier.Providers.Single(provider => provider.FixableDiagnosticIds.Contains("IDFY0401"));

        Assert.Null(await CodeFixVerifier.FindFixAllAsync(solution, diagnostic, provider, FixAllScope.Solution, "IDFY0401:MakeAccessible"));
    }

    /// <summary>Applies the first fix of each rule everywhere, rule by rule, as dotnet format does.</summary>
    private static async Task<Solution> PassAsync(Solution solution)
    {
        foreach (var provider in CodeFixVerifier.Providers.Where(provider => provider.GetFixAllProvider() is not null))
        {
            foreach (var id in provider.FixableDiagnosticIds)
            {
                if ((await CodeFixVerifier.FindDiagnosticsAsync(solution, id)).FirstOrDefault() is { } diagnostic
                    && await CodeFixVerifier.FindFixAllAsync(solution, diagnostic, provider, FixAllScope.Solution, "IDFY0000:OfAnotherRule") is { } action)
                {
                    solution = await CodeFixVerifier.ApplyAsync(action);
                }
            }
        }

        return solution;
    }

    private static async Task<IEnumerable<string>> GetAnnotatedTypesAsync(Solution solution)
    {
        var compilation = Assert.Single(await CodeFixVerifier.CompileAsync(solution));
        return compilation.GetSymbolsWithName(_ => true, SymbolFilter.Type)
            .Where(type => type.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == nameof(IdentifyTraitsAttribute)))
            .Select(type => type.Name)
            .Order(StringComparer.Ordinal);
    }

    private static async Task<string> FindTitleAsync(string id, string source)
    {
        var solution = new CodeFixVerifier().CreateSolution([source]);
        var diagnostic = (await CodeFixVerifier.FindDiagnosticsAsync(solution, id))[0];
        var (provider, action) = await new CodeFixVerifier().ChooseAsync(solution, diagnostic);
        return (await CodeFixVerifier.FindFixAllAsync(solution, diagnostic, provider, FixAllScope.Solution, action.EquivalenceKey!))!.Title;
    }
}
