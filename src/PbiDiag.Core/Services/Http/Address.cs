using System.Globalization;

namespace PbiDiag.Services.Http;

/// <summary>Builds addresses from interpolated texts in which every value is escaped: an id can hold a slash, a name anything.</summary>
public static class Address
{
    public static string Of(FormattableString text) =>
        string.Format(
            CultureInfo.InvariantCulture,
            text.Format,
            Array.ConvertAll(text.GetArguments(), value => (object)Uri.EscapeDataString(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "")));

    /// <summary>A text as OData writes it: in quotes, its own quotes doubled.</summary>
    public static string Quote(string text) => "'" + text.Replace("'", "''") + "'";
}
