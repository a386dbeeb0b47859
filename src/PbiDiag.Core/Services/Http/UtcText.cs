using System.Globalization;

namespace PbiDiag.Services.Http;

/// <summary>Times as addresses and filters write them.</summary>
public static class UtcText
{
    public static string Of(DateTimeOffset time, string format = "yyyy-MM-dd'T'HH:mm:ss'Z'") =>
        time.ToUniversalTime().ToString(format, CultureInfo.InvariantCulture);
}
