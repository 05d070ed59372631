using System.Runtime.InteropServices;
using System.Text.Json;
using Identify.Generators.Plans;
using Identify.Generators.Specification;

namespace Identify.Tool.Checking;

/// <summary>Checks the traits of one call after the other. What it allocates is kept for the next call.</summary>
internal sealed class TraitsChecker
{
    private readonly DestinationCheck? _destinations;
    private readonly TraitPath _root;
    private readonly List<SentTrait> _traits = [];
    private readonly List<Fault> _faults = [];
    private readonly SiblingChecker _siblings;
    private long _objectNumber;
    private int _valueCount;

    public TraitsChecker(PlanSchema? plan, DestinationCheck? destinations)
    {
        _destinations = destinations;
        _root = new(plan, destinations);
        _siblings = new(_faults);
    }

    /// <summary>What was found since <see cref="Start"/>.</summary>
    public IReadOnlyList<Fault> Faults => _faults;

    /// <summary>Forgets the last call.</summary>
    public void Start()
    {
        _faults.Clear();
        _traits.Clear();
        _valueCount = 0;
    }

    public void Report(FaultKind kind, string path, string advice) => _faults.Add(new(kind, path, advice));

    /// <summary>Checks the object that the reader is at.</summary>
    public void Check(ref Utf8JsonReader reader)
    {
        CheckObject(ref reader, _root);
        if (_valueCount > TraitSpecification.MaxTraits)
            Report(FaultKind.TooManyTraits, _root.Path, $"a profile holds at most {TraitSpecification.MaxTraits}");
    }

    private void CheckObject(ref Utf8JsonReader reader, TraitPath holder)
    {
        var start = _traits.Count;
        var number = ++_objectNumber;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var path = holder.Find(ref reader);
            reader.Read();
            var form = GetForm(ref reader, path);
            CheckName(path, number);
            CheckValue(ref reader, path, form);
            _traits.Add(new(path, form));
            CheckInside(ref reader, path);
        }

        var traits = CollectionsMarshal.AsSpan(_traits)[start..];
        _siblings.Check(traits, holder.MemberScope);
        if (_destinations is not null && holder == _root)
            _siblings.CheckDemands(traits, _destinations);

        foreach (var required in holder.RequiredMembers)
        {
            if (required.LastObject != number)
                Report(FaultKind.MissingTrait, required.Path, "add it");
        }

        _traits.RemoveRange(start, _traits.Count - start);
    }

    private void CheckInside(ref Utf8JsonReader reader, TraitPath path)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                CheckObject(ref reader, path);
                break;

            case JsonTokenType.StartArray:
                var element = path.Element;
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    if (reader.TokenType == JsonTokenType.Null && element.Plan is { AllowsNull: false } plan)
                        Report(FaultKind.PlanType, element.Path, plan.Describe());
                    else
                        CheckPlan(ref reader, element);

                    CheckInside(ref reader, element);
                }

                _valueCount++;
                break;

            default:
                _valueCount++;
                break;
        }
    }

    private static ValueForm GetForm(ref Utf8JsonReader reader, TraitPath path)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                return ValueForm.Null;
            case JsonTokenType.True or JsonTokenType.False:
                return ValueForm.Boolean;
            case JsonTokenType.Number:
                return ValueForm.Number;
            case JsonTokenType.StartObject:
                return ValueForm.Object;
            case JsonTokenType.StartArray:
                return ValueForm.Array;
        }

        if (path.Reserved is not { Type: TraitType.Date } && path.Sensitive is null && path.Meanings.Count == 0)
            return ValueForm.Text; // nobody asks whether it is a date

        return TextForm.GetDateForm(ref reader) switch
        {
            DateForm.None => ValueForm.Text,
            DateForm.Local => ValueForm.LocalDate,
            _ => ValueForm.Date,
        };
    }

    private void CheckName(TraitPath path, long objectNumber)
    {
        if (path.Folded.LastObject == objectNumber)
            Report(FaultKind.DuplicateTrait, path.Path, path.LastObject == objectNumber ? "one of the two values is lost" : "readers treat it and its other spelling as one trait");

        path.LastObject = objectNumber;
        path.Folded.LastObject = objectNumber;
        if (path.DestinationTrait is { } trait)
            Report(FaultKind.DestinationName, path.Path, $"send it as '{trait.Path}'");
        if (path.IsUnplanned)
            Report(FaultKind.NotInPlan, path.Path, path.PlannedName is { } planned ? $"the plan has '{planned}'" : "remove it, or add it to the plan");
    }

    private void CheckValue(ref Utf8JsonReader reader, TraitPath path, ValueForm form)
    {
        CheckPlan(ref reader, path);
        if (form == ValueForm.Null)
            return;

        if (path.Reserved is { } reserved)
            CheckReserved(path, reserved, form);

        if (path.Sensitive is { } sensitive && (sensitive.PresenceIsSensitive || IsSecret(sensitive, form)))
            Report(FaultKind.SensitiveTrait, path.Path, $"do not send {sensitive.Meaning}");

        if (_destinations is not null)
            CheckDestinations(ref reader, path, form, _destinations);
    }

    private void CheckDestinations(ref Utf8JsonReader reader, TraitPath path, ValueForm form, DestinationCheck check)
    {
        foreach (var fault in path.DestinationFaults)
            _faults.Add(fault);

        var refusal = form switch
        {
            ValueForm.Object => path.RefusedObject,
            ValueForm.Array => path.RefusedArray,
            ValueForm.Text when path.Reserved is { } trait => check.CheckText(ref reader, path.Path, trait),
            _ => null,
        };
        if (refusal is { } found)
            _faults.Add(found);
    }

    private void CheckPlan(ref Utf8JsonReader reader, TraitPath path)
    {
        if (path.IsRequired && reader.TokenType == JsonTokenType.Null && path.Plan is not { AllowsNull: true })
            Report(FaultKind.MissingTrait, path.Path, "send a value");
        else if (path.Plan is { } plan && plan.Check(ref reader) is { } fault)
            Report(fault, path.Path, plan.Describe());
    }

    private void CheckReserved(TraitPath path, ReservedTrait trait, ValueForm form)
    {
        if (trait.Type == TraitType.Date && form == ValueForm.LocalDate)
        {
            Report(FaultKind.DateWithoutOffset, path.Path, "add Z, or the offset from UTC");
            return;
        }

        var fits = trait.Type switch
        {
            TraitType.Date => form == ValueForm.Date,
            TraitType.Number => form == ValueForm.Number,
            TraitType.Object => form == ValueForm.Object,
            TraitType.StringOrNumber => form is ValueForm.Number || IsString(form),
            _ => IsString(form) || (form == ValueForm.Number && trait.IsReplacedByUserId),
        };
        if (fits)
            return;

        var (kind, expected) = trait.Type switch
        {
            TraitType.Date => (FaultKind.NotADate, "an ISO-8601 date, such as 2015-02-23T22:28:55.387Z"),
            TraitType.Number => (FaultKind.NotANumber, "a number"),
            TraitType.Object => (FaultKind.NotAnObject, "an object"),
            TraitType.StringOrNumber => (FaultKind.NotAString, "a string or a number"),
            _ => (FaultKind.NotAString, "a string"),
        };
        Report(trait.Scope == TraitScope.Traits ? kind : FaultKind.WrongNestedType, path.Path, "send " + expected);
    }

    /// <summary>Whether the value is the secret itself, and not a fact about it.</summary>
    private static bool IsSecret(SensitiveName sensitive, ValueForm form) => form switch
    {
        ValueForm.Boolean or ValueForm.Date or ValueForm.LocalDate => false,
        ValueForm.Number => sensitive.CanBeNumber,
        _ => true,
    };

    private static bool IsString(ValueForm form) => form is ValueForm.Text or ValueForm.Date or ValueForm.LocalDate;
}
