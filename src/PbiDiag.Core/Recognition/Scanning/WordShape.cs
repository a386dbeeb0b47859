namespace PbiDiag.Recognition.Scanning;

[Flags]
internal enum WordShape
{
    None = 0,
    Digit = 1,
    Upper = 2,
    Lower = 4,
    Underscore = 8,

    /// <summary>A capital after a small letter or a digit, as in a composed name.</summary>
    Hump = 16,

    /// <summary>A letter beyond F, or an underscore.</summary>
    BeyondHex = 32,
}
