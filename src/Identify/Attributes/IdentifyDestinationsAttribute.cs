namespace Identify;

/// <summary>
/// Names the destinations that the assembly's calls go to, for the rules IDFY0801 to IDFY0805, which know what each of them
/// reads. Calls themselves stay the same. The names can also be in <c>.editorconfig</c> (<c>identify_destinations</c>) or in the
/// MSBuild property <c>IdentifyDestinations</c>, separated by commas.
/// </summary>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class IdentifyDestinationsAttribute : Attribute
{
    /// <summary>Creates the attribute.</summary>
    /// <param name="destinations">Names such as <c>"HubSpot"</c> or <c>"braze"</c>, in any spelling of the documentation's table.</param>
    public IdentifyDestinationsAttribute(params string[] destinations) => Destinations = destinations;

    /// <summary>The names.</summary>
    public IReadOnlyList<string> Destinations { get; }
}
