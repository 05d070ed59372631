using Identify.CodeFixes.Calls;
using Identify.Generators;
using Identify.Generators.Reading;
using Identify.Generators.Reading.Calls;
using Identify.Generators.Specification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Identify.CodeFixes.Refactorings;

/// <summary>Finds the records whose objects send what a call sends.</summary>
internal sealed class RecordBuilder(SdkCall call, SemanticModel model, int position, CallComments comments)
{
    private const string RootName = "CustomerTraits";

    private readonly TraitsRecord _root = new(GetFreeName(RootName, model, position, []), isRoot: true);
    private readonly List<TraitsRecord> _nested = [];

    /// <summary>The record of the traits, and those of the objects in them.</summary>
    public IEnumerable<TraitsRecord> Records => _nested.Prepend(_root);

    /// <summary>The record of the traits.</summary>
    public TraitsRecord Root => _root;

    /// <summary>Adds the ID; <see langword="false"/> if it would be sent in another form.</summary>
    public bool TryAddId(string name, string attribute, IOperation value)
    {
        var id = ValueSource.UnwrapSent(value);
        if (id.ConstantValue.HasValue || id.Type is not { } type || !(type.SpecialType is SpecialType.System_String or SpecialType.System_Int32 or SpecialType.System_Int64 || IsGuid(type)))
            return false;

        return TryAdd(_root, new(name, GetName(type, MayBeNull(id, type)), id.Syntax.ToString()) { Attribute = attribute, Comments = comments.Take(id.Syntax.Span, id.Syntax) });
    }

    /// <summary>Adds a trait that the method has a parameter for, and does not send if it is null.</summary>
    public bool TryAddTrait(string name, IOperation value)
    {
        var trait = ValueSource.UnwrapSent(value);
        return trait.ConstantValue is { HasValue: true, Value: null }
            || (trait.Type is { SpecialType: SpecialType.System_String } type
                && TryAdd(_root, new(name, GetName(type, MayBeNull(trait, type)), trait.Syntax.ToString()) { Comments = comments.Take(trait.Syntax.Span, trait.Syntax) }));
    }

    /// <summary>Gives the comments that are left to the last value.</summary>
    public void AddComments()
    {
        var last = _root.Parameters[_root.Parameters.Count - 1];
        _root.Parameters[_root.Parameters.Count - 1] = last with { Comments = [.. last.Comments, .. comments.TakeRest()] };
    }

    /// <summary>Adds the entries of a dictionary or object; <see langword="false"/> if one would be sent in another form.</summary>
    public bool TryAddEntries(IOperation value, IOperation? id) => TryAddEntries(_root, value, TraitScope.Traits, id);

    private bool TryAddEntries(TraitsRecord record, IOperation value, TraitScope scope, IOperation? id)
    {
        if (ValueSource.Unwrap(value) is { ConstantValue: { HasValue: true, Value: null } })
            return true;

        var members = call.Bags.Where(bag => bag.Value == value).SelectMany(static bag => bag.Members).ToList();
        return CountEntries(value) == members.Count
            && members.All(entry => entry.Value == id || (ToParameter(entry, scope) is { } parameter && TryAdd(record, parameter)));
    }

    /// <summary>How many entries the dictionary or object has at the call, all of which have to be known.</summary>
    private int? CountEntries(IOperation value) => ValueSource.Unwrap(value) switch
    {
        IObjectCreationOperation { Arguments.IsEmpty: true } creation => creation.Initializer?.Initializers.Length ?? 0,
        IAnonymousObjectCreationOperation anonymous => anonymous.Initializers.Length,
        ILocalReferenceOperation { Syntax: IdentifierNameSyntax name } local when LocalBag.Find(name, model) is { } bag
            && LocalVariable.FindOnlyValue(local) is { } initial && CountEntries(initial) is { } count => count + bag.Additions.Length,
        _ => null,
    };

    private static bool TryAdd(TraitsRecord record, RecordParameter parameter)
    {
        if (record.Parameters.Exists(other => other.Name == parameter.Name))
            return false;

        record.Parameters.Add(parameter);
        return true;
    }

    private RecordParameter? ToParameter(CallEntry entry, TraitScope scope)
    {
        var key = GetTraitName(entry.Name);
        var name = TraitNames.ToPascalCase(key);
        if (name.Length > 0 && char.IsDigit(name[0]))
            name = "_" + name;
        if (!SyntaxFacts.IsValidIdentifier(name) || IsAboutTheCall(key) || IsSetInAnotherWay(entry, key))
            return null;

        var trait = TraitSpecification.NameMember(name, scope, isSnakeCase: false) == key ? "" : $"TraitName({CSharpText.Quote(key)})";
        var value = ValueSource.UnwrapSent(entry.Value);
        if (value is IObjectCreationOperation or IAnonymousObjectCreationOperation && !IsSentAlike(value.Type!.UnwrapNullable()))
        {
            var nested = new TraitsRecord(GetFreeName(name + "Traits", model, position, Records), isRoot: false);
            _nested.Add(nested);
            var before = comments.TakeUntil(entry.Location.SourceSpan);
            return !call.Sdk.Losses.Any(static loss => loss.Types.Contains("object"))
                && TryAddEntries(nested, entry.Value, TraitSpecification.FindExact(key, scope)?.MemberScope ?? TraitScope.Other, id: null)
                    ? new(name, nested.Name, "") { Attribute = trait, Nested = nested, Comments = [.. before, .. comments.Take(entry.Location.SourceSpan, value.Syntax)] }
                    : null;
        }

        if (value.Type is not { } type || !IsSentAlike(type.UnwrapNullable()))
            return null;

        // In a dictionary null is sent, and removes the trait.
        var mayBeNull = MayBeNull(value, type);
        return new(name, GetName(type, mayBeNull), value.Syntax.ToString())
        {
            Attribute = string.Join(", ", new[] { trait, mayBeNull ? "TraitNull" : "" }.Where(static attribute => attribute.Length > 0)),
            Comments = comments.Take(entry.Location.SourceSpan, value.Syntax),
        };
    }

    /// <summary>The trait that is sent under the key. Mixpanel's SDK and our method for it have different names for what Mixpanel itself reads.</summary>
    private string GetTraitName(string key) =>
        call.Sdk.Traits == TraitScope.MixpanelProfile
        && TraitSpecification.FindExact(key, TraitScope.MixpanelProfile) is { } own
        && TraitSpecification.FindDestinationName("$" + own.SnakeName) is { } trait
            ? trait.Name
            : key;

    /// <summary>Whether the SDK takes the entry for something else than a trait.</summary>
    private bool IsAboutTheCall(string key) => TraitNames.Fold(key) is var folded && (folded == call.Sdk.IdKey || call.Sdk.CallKeys.Contains(folded));

    /// <summary>Whether our method for PostHog sets the trait once and the call does not, or the other way around.</summary>
    private bool IsSetInAnotherWay(CallEntry entry, string key) =>
        call.Sdk.Traits == TraitScope.PostHogPerson
        && call.Bags.Any(bag => bag.Members.Contains(entry) && (bag.Role == ParameterRole.TraitsOnce) != (TraitSpecification.FindExact(key, TraitScope.Traits) is { NeverChanges: true }));

    private bool MayBeNull(IOperation value, ITypeSymbol type) =>
        type.IsNullableValue() || (type.IsReferenceType && !value.ConstantValue.HasValue && model.GetTypeInfo(value.Syntax).Nullability.FlowState != NullableFlowState.NotNull);

    private string GetName(ITypeSymbol type, bool mayBeNull)
    {
        var isAnnotated = type.IsReferenceType && mayBeNull && (model.GetNullableContext(position) & NullableContext.AnnotationsEnabled) != 0;
        return type.WithNullableAnnotation(NullableAnnotation.None).ToMinimalDisplayString(model, position) + (isAnnotated ? "?" : "");
    }

    /// <summary>Whether the serializer writes the same value as every SDK. Enums are numbers in one and names in the other.</summary>
    private static bool IsSentAlike(ITypeSymbol type) => type.SpecialType is
        SpecialType.System_String or SpecialType.System_Boolean
        or SpecialType.System_Byte or SpecialType.System_SByte or SpecialType.System_Int16 or SpecialType.System_UInt16
        or SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Int64
        or SpecialType.System_Single or SpecialType.System_Double or SpecialType.System_Decimal or SpecialType.System_DateTime
        || type is { Name: nameof(DateTimeOffset), ContainingNamespace: { Name: nameof(System), ContainingNamespace.IsGlobalNamespace: true } }
        || IsGuid(type);

    private static bool IsGuid(ITypeSymbol type) => type is { Name: nameof(Guid), ContainingNamespace: { Name: nameof(System), ContainingNamespace.IsGlobalNamespace: true } };

    private static string GetFreeName(string name, SemanticModel model, int position, IEnumerable<TraitsRecord> records)
    {
        var free = name;
        for (var number = 2; !model.LookupSymbols(position, name: free).IsEmpty || records.Any(record => record.Name == free); number++)
            free = name + number;

        return free;
    }
}
