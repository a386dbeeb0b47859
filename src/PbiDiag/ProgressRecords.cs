using System.Globalization;
using System.Management.Automation;
using PbiDiag.Pipeline;

namespace PbiDiag;

/// <summary>Progress as PowerShell draws it.</summary>
internal static class ProgressRecords
{
    public static ProgressRecord ToProgressRecord(this ProgressUpdate update, int activityId) =>
        new(activityId, update.Activity, StatusOf(update))
        {
            PercentComplete = update.Total is > 0 and var total ? Math.Min(100, (int)(100L * update.Done / total)) : -1,
            RecordType = update.Completed ? ProgressRecordType.Completed : ProgressRecordType.Processing,
        };

    private static string StatusOf(ProgressUpdate update) => update.Total is { } total
        ? string.Format(CultureInfo.CurrentCulture, "{0:N0} of {1:N0}", update.Done, total)
        : update.Done.ToString("N0", CultureInfo.CurrentCulture);
}
