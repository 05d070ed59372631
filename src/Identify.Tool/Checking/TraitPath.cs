using System.Text;
using System.Text.Json;
using Identify.Generators.Plans;
using Identify.Generators.Specification;

namespace Identify.Tool.Checking;

/// <summary>A place in the traits, and all that specification and plan say about it. It is looked up once for each name, and not for each call.</summary>
internal sealed class TraitPath
{
    private const int MaxPaths = 20_000;

    private readonly NameCapacity _capacity;
    private readonly DestinationCheck? _destinations;
    private readonly NameTable<TraitPath> _members;
    private readonly Dictionary<string, FoldedName> _foldedNames = [];
    private IReadOnlyList<TraitPath>? _requiredMembers;
    private TraitPath? _element;

    /// <summary>The traits object of a call.</summary>
    public TraitPath(PlanSchema? plan, DestinationCheck? destinations)
    {
        _destinations = destinations;
        _capacity = new(MaxPaths);
        _members = new(_capacity);
        Path = "traits";
        Name = "";
        Scope = TraitScope.Other;
        MemberScope = TraitScope.Traits;
        Folded = new();
        Plan = plan is null ? null : new(plan);
    }

    private TraitPath(TraitPath holder, string name, string path, TraitScope scope)
    {
        _capacity = holder._capacity;
        _destinations = holder._destinations;
        _members = new(_capacity);
        Path = path;
        Name = name;
        Scope = scope;
        Reserved = TraitSpecification.FindExact(name, scope);
        MemberScope = Reserved?.MemberScope ?? TraitScope.Other;
        DestinationTrait = TraitSpecification.FindDestinationName(name);
        NameWords words = name;
        if (Reserved is null && DestinationTrait is null)
        {
            Meanings = FindMeanings(words, scope);
            FlatPart = scope == TraitScope.Traits ? TraitSpecification.FindFlatPart(words) : null;
        }

        Sensitive = TraitSpecification.FindSensitive(words);
        Folded = holder.GetFolded(name, words);
        Spelling = Reserved is { HasOneSpelling: true } ? Spelling.Any
            : name.Contains('_', StringComparison.Ordinal) ? Spelling.Snake
            : TraitNames.IsCamelCase(name) ? Spelling.Camel
            : Spelling.Any;
        if (_destinations is null)
            return;

        DestinationFaults = Reserved is null ? [] : [.. _destinations.CheckName(path, name, Reserved)];
        if (scope == TraitScope.Traits)
        {
            RefusedObject = _destinations.CheckContainer(path, name, Reserved, isArray: false);
            RefusedArray = _destinations.CheckContainer(path, name, Reserved, isArray: true);
        }
    }

    public string Path { get; }

    public string Name { get; }

    /// <summary>The object that contains it.</summary>
    public TraitScope Scope { get; }

    /// <summary>What the names in its value mean.</summary>
    public TraitScope MemberScope { get; }

    public ReservedTrait? Reserved { get; }

    /// <summary>The reserved trait that the name of one destination stands for.</summary>
    public ReservedTrait? DestinationTrait { get; }

    /// <summary>The reserved traits that a name may have been meant for, surest first.</summary>
    public IReadOnlyList<PossibleMeaning> Meanings { get; } = [];

    public FlatPart? FlatPart { get; }

    public SensitiveName? Sensitive { get; }

    public Spelling Spelling { get; }

    /// <summary>What it shares with its other spellings.</summary>
    public FoldedName Folded { get; }

    /// <summary>What the plan says about its value; null if it says nothing.</summary>
    public PlanCheck? Plan { get; private init; }

    /// <summary>Whether there is a plan that does not have it.</summary>
    public bool IsUnplanned { get; private init; }

    /// <summary>Whether the plan requires it.</summary>
    public bool IsRequired { get; private init; }

    /// <summary>What the plan calls it, if that is almost the same.</summary>
    public string? PlannedName { get; private init; }

    /// <summary>The members that the plan requires.</summary>
    public IReadOnlyList<TraitPath> RequiredMembers => _requiredMembers ??= FindRequiredMembers();

    /// <summary>What the team's destinations make of the name.</summary>
    public IReadOnlyList<Fault> DestinationFaults { get; } = [];

    /// <summary>Why a destination refuses an object here, if one does.</summary>
    public Fault? RefusedObject { get; }

    /// <summary>Why a destination refuses an array here, if one does.</summary>
    public Fault? RefusedArray { get; }

    /// <summary>The number of the object that it was found in last, so that a second one in the same object is noticed.</summary>
    public long LastObject { get; set; }

    /// <summary>The elements of an array.</summary>
    public TraitPath Element => _element ??= new(this, Name, Path + "[]", TraitScope.Other) { Plan = Plan?.Items };

    /// <summary>The member that the reader is at the name of.</summary>
    public TraitPath Find(ref Utf8JsonReader name)
    {
        if (name.ValueIsEscaped || name.HasValueSequence)
            return Find(Encoding.UTF8.GetBytes(name.GetString()!));

        return Find(name.ValueSpan);
    }

    private TraitPath Find(ReadOnlySpan<byte> utf8) => _members.Find(utf8) ?? _members.Add(utf8, Create(Encoding.UTF8.GetString(utf8)));

    private TraitPath Create(string name)
    {
        var path = $"{Path}.{name}";
        if (Plan is not { } plan || !plan.HasMembers)
            return new(this, name, path, MemberScope);

        var listed = plan.Schema.Find(name);
        var schema = listed?.Schema ?? plan.Schema.OtherTraits;
        return new(this, name, path, MemberScope)
        {
            Plan = schema is null ? null : new(schema),
            IsUnplanned = schema is null,
            IsRequired = listed is { IsRequired: true },
            PlannedName = schema is null ? plan.FindNearMiss(name) : null,
        };
    }

    private TraitPath[] FindRequiredMembers() => Plan is { HasMembers: true } plan
        ? [.. plan.Schema.Traits.Where(trait => trait.IsRequired).Select(trait => Find(Encoding.UTF8.GetBytes(trait.Name)))]
        : [];

    private FoldedName GetFolded(string name, NameWords words)
    {
        // A `$` makes another name.
        var key = (name.StartsWith('$') ? "$" : "") + words.Key;
        if (_foldedNames.TryGetValue(key, out var folded))
            return folded;

        folded = new();
        if (_capacity.HasSpace)
            _foldedNames.Add(key, folded);

        return folded;
    }

    private static List<PossibleMeaning> FindMeanings(NameWords words, TraitScope scope)
    {
        var found = new List<PossibleMeaning>();
        if (TraitSpecification.FindMeaning(words, scope) is { } meaning && meaning.IsCertainIn(typeName: null))
            found.Add(new(meaning.Trait, 0, meaning.Rank));
        if (TraitSpecification.FindQualified(words, scope) is { } qualified)
            found.Add(new(qualified, 1, 0));
        if (TraitSpecification.FindNearMiss(words, scope) is { } nearMiss)
            found.Add(new(nearMiss, 2, 0));

        return found;
    }
}

/// <summary>A reserved trait that a name may have been meant for.</summary>
/// <param name="Trait">The reserved trait.</param>
/// <param name="Finder">How it was found, surest first.</param>
/// <param name="Rank">How sure that is, lower being surer.</param>
internal readonly record struct PossibleMeaning(ReservedTrait Trait, int Finder, int Rank);

/// <summary>A name in all its spellings, which readers do not tell apart.</summary>
internal sealed class FoldedName
{
    /// <summary>The number of the object that it was found in last.</summary>
    public long LastObject { get; set; }
}

/// <summary>How a name of several words is spelled.</summary>
internal enum Spelling
{
    Any,
    Camel,
    Snake,
}
