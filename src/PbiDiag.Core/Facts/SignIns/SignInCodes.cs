using System.Globalization;
using PbiDiag.Failures;
using PbiDiag.Results;

namespace PbiDiag.Facts.SignIns;

public static class SignInCodes
{
    private const string Prefix = "AADSTS";

    /// <summary>The deepest code of Entra ID in what is at hand; null where there is none.</summary>
    public static int? Of(IEnumerable<ErrorInfo> errors)
    {
        foreach (var code in errors.SelectMany(static error => error.Codes.Reverse().Prepend(error.RootCauseCode ?? "")))
            if (code.StartsWith(Prefix, StringComparison.Ordinal) && int.TryParse(code.Substring(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                return number;
        return null;
    }

    /// <summary>From a code as people write it to the number that the log has.</summary>
    public static int Number(string code)
    {
        var digits = code.Trim() is var bare && bare.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? bare.Substring(Prefix.Length) : bare;
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new FailureException(new Failure(FailureIds.OptionsConflict, FailureCategory.InvalidArgument, $"'{code}' is no code of a sign-in.", code, "Give the number, with or without AADSTS in front, such as 53003."));
    }
}
