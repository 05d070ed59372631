using System.Globalization;

namespace Identify.Tests.Writing;

/// <summary>A culture in which every number and date would look different, for the length of a test.</summary>
internal sealed class Culture : IDisposable
{
    private readonly CultureInfo _before = CultureInfo.CurrentCulture;

    public Culture() => CultureInfo.CurrentCulture = new CultureInfo("ar-SA")
    {
        NumberFormat = { NegativeSign = "minus", NumberDecimalSeparator = ";", NumberGroupSeparator = "_", NaNSymbol = "nan" },
    };

    public void Dispose() => CultureInfo.CurrentCulture = _before;
}
