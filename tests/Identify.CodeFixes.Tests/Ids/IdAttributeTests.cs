using Xunit;

namespace Identify.CodeFixes.Tests.Ids;

public class IdAttributeTests
{
    [Fact]
    public Task One_id_is_kept() => new CodeFixVerifier { Title = "Keep [UserId] only on 'Id'" }.AssertAsync(
        "IDFY0103",
        """
        using Identify;
        [IdentifyTraits]
        public class Customer
        {
            [UserId] public int Id { get; set; }

            // From the old shop.
            [TraitName("key"), UserId]
            public string? Key { get; set; }
        }
        [IdentifyTraits] public record Supplier([UserId] int Id, [property: UserId] int Key);
        """,
        """
        using Identify;
        [IdentifyTraits]
        public class Customer
        {
            [UserId] public int Id { get; set; }

            // From the old shop.
            [TraitName("key")]
            public string? Key { get; set; }
        }
        [IdentifyTraits] public record Supplier([UserId] int Id, int Key);
        """);

    [Fact]
    public Task A_database_id_becomes_the_user_id() => new CodeFixVerifier().AssertAsync(
        "IDFY0105",
        "[Identify.IdentifyTraits] public class Customer { public int Id { get; set; } } [Identify.IdentifyTraits] public record struct Supplier(int SupplierId);",
        "using Identify;\n\n[Identify.IdentifyTraits] public class Customer { [UserId] public int Id { get; set; } } [Identify.IdentifyTraits] public record struct Supplier([UserId] int SupplierId);");

    [Fact]
    public async Task Fix_all_keeps_one_id_if_each_could_be_kept()
    {
        var verifier = new CodeFixVerifier();
        var solution = verifier.CreateSolution(["using Identify; [IdentifyTraits] public class Customer { [UserId] public int Id { get; set; } [UserId] public int Key { get; set; } [UserId] public int Number { get; set; } }"]);
        var diagnostics = await CodeFixVerifier.FindDiagnosticsAsync(solution, "IDFY0103");
        Assert.Equal(3, diagnostics.Length);

        var changed = await verifier.FixAllAsync(solution, diagnostics[0], Microsoft.CodeAnalysis.CodeFixes.FixAllScope.Solution, isChoice: false);

        Assert.Equal(
            ["using Identify; [IdentifyTraits] public class Customer { [UserId] public int Id { get; set; } public int Key { get; set; } public int Number { get; set; } }"],
            await CodeFixVerifier.GetTextsAsync(changed, 1));
    }
}
