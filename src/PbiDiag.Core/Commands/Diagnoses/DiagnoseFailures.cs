using PbiDiag.Failures;

namespace PbiDiag.Commands.Diagnoses;

internal static class DiagnoseFailures
{
    public static Failure NeedsTenant(DiagnoseRequest request) => new(
        FailureIds.OptionsConflict, FailureCategory.InvalidArgument, "Without the tenant nothing can be said of a model, gateway, connection, app or account.", request,
        "Leave -Offline out, or give the error's text.");

    public static Failure App(string asked, IReadOnlyList<string> several, IEnumerable<string> known) => several.Count == 0
        ? new Failure(FailureIds.AppNotFound, FailureCategory.ObjectNotFound, $"There is no app registration named '{asked}' in this tenant.", asked,
            Near(asked, known) + "Give its application (client) id; Get-AppSecretExpiry lists the apps with their names.")
        : new Failure(FailureIds.AppNameAmbiguous, FailureCategory.InvalidArgument, $"{several.Count} apps have the name '{asked}'.", asked,
            $"Give the application id of the one that is meant: {string.Join(", ", several)}.");

    private static string Near(string asked, IEnumerable<string> known) =>
        NearestCodes.To(asked, known.Distinct(StringComparer.OrdinalIgnoreCase)) is { Count: > 0 } near ? $"Did you mean {string.Join(", ", near.Select(static name => $"'{name}'"))}? " : "";
}
