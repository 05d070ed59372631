using Identify.CodeFixes.Refactorings;
using Identify.Generators.Tests.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace Identify.CodeFixes.Tests;

public class RefactoringTests
{
    [Fact]
    public Task A_class_that_looks_like_a_user_is_annotated() => AssertAsync(
        new AnnotateTypeRefactoring(),
        """
        /// <summary>Somebody who buys.</summary>
        public class Customer
        {
            public int Id { get; set; }
            public string? EmailAddress { get; set; }
            public string? Phone { get; set; }
        }
        """,
        """
        using Identify;

        /// <summary>Somebody who buys.</summary>
        [IdentifyTraits]
        public class Customer
        {
            [UserId]
            public int Id { get; set; }
            public string? EmailAddress { get; set; }
            public string? Phone { get; set; }
        }
        """);

    [Theory]
    [InlineData("public class Customer { public string? Email { get; set; } public string? Phone { get; set; } }")]
    [InlineData("[Identify.IdentifyTraits] public class Customer { public string? Email { get; set; } public string? Phone { get; set; } public int Age { get; set; } }")]
    [InlineData("public static class Customer { public static string? Email { get; set; } public static string? Phone { get; set; } public static int Age { get; set; } }")]
    public async Task No_other_class_is(string source) =>
        Assert.Empty(await FindAsync(new AnnotateTypeRefactoring(), new CodeFixVerifier().CreateSolution([source])));

    [Fact]
    public Task Missing_traits_are_added() => AssertAsync(
        new AddReservedTraitsRefactoring(),
        """
        using Identify;
        [IdentifyTraits]
        public class Customer
        {
            public string? EmailAddress { get; set; }
            public string? FullName { get; set; }
            public string? Bio { get; set; }
            public string? FirstName { get; set; }
            public string? LastName { get; set; }
            public string? Avatar { get; set; }
        }
        """,
        """
        using System;
        using Identify;
        [IdentifyTraits]
        public class Customer
        {
            public string? EmailAddress { get; set; }
            public string? FullName { get; set; }
            public string? Bio { get; set; }
            public string? FirstName { get; set; }
            public string? LastName { get; set; }
            public string? Avatar { get; set; }
            public int? Age { get; set; }
            public DateOnly? Birthday { get; set; }
            public DateTimeOffset? CreatedAt { get; set; }
            public string? Gender { get; set; }
            public string? Phone { get; set; }
            public string? Title { get; set; }
            public string? Username { get; set; }
            public string? Website { get; set; }
        }
        """);

    [Theory]
    [InlineData("public class Customer { }")]
    [InlineData("[Identify.IdentifyTraits] public record Customer(string Email);")]
    [InlineData("[Identify.IdentifyTraits] public interface Customer { string Email { get; } }")]
    public async Task Elsewhere_there_is_nothing_to_add(string source) =>
        Assert.Empty(await FindAsync(new AddReservedTraitsRefactoring(), new CodeFixVerifier().CreateSolution([source])));

    private static async Task AssertAsync(CodeRefactoringProvider provider, string before, string after)
    {
        var solution = new CodeFixVerifier { Language = LanguageVersion.Latest }.CreateSolution([before]);
        var action = Assert.Single(await FindAsync(provider, solution));

        var operations = await action.GetOperationsAsync(TestContext.Current.CancellationToken);
        var changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;

        var document = changed.Projects.Single().Documents.Single();
        Assert.Equal(after, (await document.GetTextAsync(TestContext.Current.CancellationToken)).ToString());
        Assert.Empty(Analysis.GetFaults((await changed.Projects.Single().GetCompilationAsync(TestContext.Current.CancellationToken))!));
        Assert.Empty(await FindAsync(provider, changed));
    }

    private static async Task<List<CodeAction>> FindAsync(CodeRefactoringProvider provider, Solution solution)
    {
        var document = solution.Projects.Single().Documents.Single();
        var text = (await document.GetTextAsync(TestContext.Current.CancellationToken)).ToString();
        var found = new List<CodeAction>();
        await provider.ComputeRefactoringsAsync(new(
            document, new TextSpan(text.IndexOf("Customer", StringComparison.Ordinal), 0), found.Add, TestContext.Current.CancellationToken));
        return found;
    }
}
