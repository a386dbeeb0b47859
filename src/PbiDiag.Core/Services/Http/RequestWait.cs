using System.Globalization;
using PbiDiag.SignIn.Clouds;

namespace PbiDiag.Services.Http;

/// <summary>A request that is held back before it goes out.</summary>
/// <param name="Service">Whom it is for.</param>
/// <param name="Lane">The limit that it shares.</param>
/// <param name="Time">For how long.</param>
/// <param name="Reason">Why, as the end of a sentence.</param>
public sealed record RequestWait(Service Service, RequestLane Lane, TimeSpan Time, string Reason)
{
    public const string OverTheRate = "more in that time would be over its documented limit";
    public const string AskedFor = "the service asked for that";

    /// <summary>What is shorter than this is no news.</summary>
    public static readonly TimeSpan WorthTelling = TimeSpan.FromSeconds(1);

    public override string ToString() => string.Format(
        CultureInfo.InvariantCulture, "{0}{1}: waiting {2:0} s, since {3}", Service, Lane == RequestLane.Ordinary ? "" : $" {Lane}", Time.TotalSeconds, Reason);
}
