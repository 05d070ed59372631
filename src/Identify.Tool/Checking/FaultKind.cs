namespace Identify.Tool.Checking;

/// <summary>Something that can be wrong with a call. Where a rule finds the same in code, it has the rule's ID.</summary>
/// <param name="Id">The ID.</param>
/// <param name="Title">What it is.</param>
internal sealed record FaultKind(string Id, string Title)
{
    public static readonly FaultKind NotJson = new("JSON", "Line is not a JSON object");
    public static readonly FaultKind TooLong = new("SIZE", "Call or batch is larger than the API accepts");
    public static readonly FaultKind BadField = new("FIELD", "Field of the call has another type or form than the specification's");

    public static readonly FaultKind EmailAsId = new("IDFY0101", "Email address used as user ID");
    public static readonly FaultKind ChangingId = new("IDFY0102", "User ID can change");
    public static readonly FaultKind NotADate = new("IDFY0201", "Trait must be an ISO-8601 date");
    public static readonly FaultKind NotAString = new("IDFY0202", "Trait must be a string");
    public static readonly FaultKind NotANumber = new("IDFY0203", "Trait must be a number");
    public static readonly FaultKind NotAnObject = new("IDFY0204", "Trait must be an object");
    public static readonly FaultKind WrongNestedType = new("IDFY0205", "Member of a reserved object has the wrong type");
    public static readonly FaultKind DateWithoutOffset = new("IDFY0206", "Date has a time but no time zone");
    public static readonly FaultKind NearMissName = new("IDFY0301", "Name resembles a reserved trait");
    public static readonly FaultKind DestinationName = new("IDFY0302", "Destination-specific name for a reserved trait");
    public static readonly FaultKind DuplicateTrait = new("IDFY0303", "Duplicate trait name");
    public static readonly FaultKind FlatParts = new("IDFY0305", "Address or company fields at the top level");
    public static readonly FaultKind MixedNaming = new("IDFY0306", "Mixed naming policies");
    public static readonly FaultKind TooManyTraits = new("IDFY0405", "More traits than a profile can hold");
    public static readonly FaultKind SensitiveTrait = new("IDFY0501", "Sensitive data sent as a trait");
    public static readonly FaultKind NoIdentity = new("IDFY0601", "Call has neither a user ID nor an anonymous ID");
    public static readonly FaultKind NotInPlan = new("IDFY0701", "Trait is not in the tracking plan");
    public static readonly FaultKind PlanType = new("IDFY0702", "Value is not what the tracking plan allows");
    public static readonly FaultKind MissingTrait = new("IDFY0703", "Trait that the tracking plan requires is missing or null");
    public static readonly FaultKind PlanValue = new("IDFY0704", "Value is not among those in the tracking plan");
    public static readonly FaultKind RefusedTrait = new("IDFY0801", "Destination refuses the call because of a trait");
    public static readonly FaultKind OtherSpelling = new("IDFY0802", "Destination reads the trait in the other spelling");
    public static readonly FaultKind UnreadTrait = new("IDFY0803", "Destination has no field for a trait");
    public static readonly FaultKind RefusedForm = new("IDFY0804", "Destination refuses the form of the call");
}
