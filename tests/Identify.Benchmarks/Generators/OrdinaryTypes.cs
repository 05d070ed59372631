using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Identify.Benchmarks.Generators;

/// <summary>A project of a thousand classes as anybody writes them, with attributes and methods, and with nothing for this library.</summary>
internal static class OrdinaryTypes
{
    public const int Count = 1000;

    private static readonly List<SyntaxTree> Trees = [.. Enumerable.Range(0, Count).Select(number => ThousandTypes.Parse(WriteClass(number)))];

    /// <summary>A new compilation, in which nothing is bound yet.</summary>
    public static CSharpCompilation Compile() => ThousandTypes.Compile(Trees);

    private static string WriteClass(int number) =>
        $$"""
        using System;
        using System.Collections.Generic;
        using System.ComponentModel.DataAnnotations;
        using System.Linq;
        using System.Text.Json.Serialization;

        namespace Shop;

        public enum Status{{number:D4}} { Draft, Placed, Paid, Shipped }

        public sealed class Order{{number:D4}}
        {
            private readonly List<decimal> _prices = [];

            public Order{{number:D4}}(Guid id, string email, string? note)
            {
                Id = id;
                Email = email ?? throw new ArgumentNullException(nameof(email));
                Note = note;
                PlacedAt = DateTimeOffset.UtcNow;
            }

            public Guid Id { get; }

            [Required, EmailAddress]
            public string Email { get; set; }

            [JsonPropertyName("comment")]
            public string? Note { get; set; }

            public DateTimeOffset PlacedAt { get; private set; }

            public Status{{number:D4}} Status { get; private set; }

            [JsonIgnore]
            public decimal Total => _prices.Sum();

            public void Add(decimal price, int count)
            {
                if (price < 0)
                    throw new ArgumentOutOfRangeException(nameof(price));

                for (var i = 0; i < count; i++)
                    _prices.Add(price);

                Status = Status{{number:D4}}.Placed;
            }

            public string Describe(IFormatProvider provider)
            {
                var name = Email.Split('@')[0].Trim();
                var lines = _prices.GroupBy(price => price).Select(group => $"{group.Count()} x {group.Key.ToString(provider)}");
                return $"{name}, {PlacedAt:yyyy-MM-dd}: {string.Join(", ", lines)} ({Status})";
            }

            [Obsolete("Use Describe.")]
            public override string ToString() => Note ?? Email;
        }
        """;
}
