using Identify.Generators.Specification;

namespace Identify.Tool.Checking;

/// <summary>Finds what only the traits of one object together show. What it allocates is kept for the next object.</summary>
/// <param name="faults">Where it adds what it finds.</param>
internal sealed class SiblingChecker(List<Fault> faults)
{
    private readonly HashSet<ReservedTrait> _taken = [];
    private readonly HashSet<TraitPath> _named = [];
    private readonly List<(SentTrait Trait, PossibleMeaning Meaning)> _candidates = [];

    public void Check(ReadOnlySpan<SentTrait> traits, TraitScope scope)
    {
        bool hasMeanings = false, hasParts = false, hasCamel = false, hasSnake = false;
        foreach (var (path, _) in traits)
        {
            hasMeanings |= path.Meanings.Count > 0;
            hasParts |= path.FlatPart is { IsAmbiguous: false };
            hasCamel |= path.Spelling == Spelling.Camel;
            hasSnake |= path.Spelling == Spelling.Snake;
        }

        if (hasMeanings)
            CheckMeanings(traits, hasSnake && !hasCamel);
        if (hasParts && scope == TraitScope.Traits)
            CheckFlatParts(traits);
        if (hasCamel && hasSnake)
            CheckNaming(traits);
    }

    /// <summary>The traits without which a destination refuses the call.</summary>
    public void CheckDemands(ReadOnlySpan<SentTrait> traits, DestinationCheck check)
    {
        foreach (var (demanded, fault) in check.Demands)
        {
            var isSent = false;
            foreach (var (path, form) in traits)
                isSent |= path.Reserved == demanded && form != ValueForm.Null;

            if (!isSent)
                faults.Add(fault);
        }
    }

    /// <summary>If the reserved trait is also sent, the other entry means something else. Of two candidates, the surer one is meant.</summary>
    private void CheckMeanings(ReadOnlySpan<SentTrait> traits, bool isSnakeCase)
    {
        _taken.Clear();
        _named.Clear();
        _candidates.Clear();
        foreach (var trait in traits)
        {
            if (trait.Path.Reserved is { } reserved)
                _taken.Add(reserved);

            foreach (var meaning in trait.Path.Meanings)
            {
                if (CanHold(trait.Form, meaning.Trait))
                    _candidates.Add((trait, meaning));
            }
        }

        foreach (var (trait, meaning) in _candidates.OrderBy(candidate => candidate.Meaning.Finder).ThenBy(candidate => candidate.Meaning.Rank))
        {
            if (_named.Contains(trait.Path) || !_taken.Add(meaning.Trait))
                continue;

            _named.Add(trait.Path);
            Report(FaultKind.NearMissName, trait.Path, $"send it as '{(isSnakeCase ? meaning.Trait.SnakeName : meaning.Trait.Name)}'");
        }
    }

    private void CheckFlatParts(ReadOnlySpan<SentTrait> traits)
    {
        foreach (var parent in TraitSpecification.ReservedObjects)
        {
            var isSent = false;
            TraitPath? first = null;
            foreach (var (path, form) in traits)
            {
                isSent |= path.Reserved == parent;
                if (path.FlatPart is { IsAmbiguous: false } part && part.Trait.Scope == parent.MemberScope && form is not (ValueForm.Null or ValueForm.Boolean or ValueForm.Object or ValueForm.Array))
                    first ??= path;
            }

            if (first is not null && !isSent)
                Report(FaultKind.FlatParts, first, $"send it as '{first.FlatPart!.Trait.Path}'");
        }
    }

    /// <summary>Reserved traits in the spelling that fewer names have.</summary>
    private void CheckNaming(ReadOnlySpan<SentTrait> traits)
    {
        var balance = 0;
        foreach (var (path, _) in traits)
            balance += path.Spelling switch { Spelling.Camel => 1, Spelling.Snake => -1, _ => 0 };

        var odd = balance >= 0 ? Spelling.Snake : Spelling.Camel;
        foreach (var (path, _) in traits)
        {
            if (path.Spelling == odd && path.Reserved is { } trait)
                Report(FaultKind.MixedNaming, path, $"send it as '{(odd == Spelling.Snake ? trait.Name : trait.SnakeName)}', like the others");
        }
    }

    private void Report(FaultKind kind, TraitPath path, string advice) => faults.Add(new(kind, path.Path, advice));

    private static bool CanHold(ValueForm form, ReservedTrait trait) => trait.Type switch
    {
        TraitType.Date => form is ValueForm.Date or ValueForm.LocalDate or ValueForm.Text,
        TraitType.Number => form == ValueForm.Number,
        TraitType.Object => form == ValueForm.Object,
        TraitType.StringOrNumber => form is ValueForm.Number or ValueForm.Text,
        _ => form == ValueForm.Text || (form == ValueForm.Number && trait.IsOftenNumber),
    };
}
