using System.ComponentModel;

namespace PbiDiag.Simulator.Model;

[Description("A refresh schedule.")]
public sealed class RefreshSchedule
{
    [Description("Is it on. Without it: on, unless four runs in a row have failed.")]
    public bool? Enabled { get; set; }

    [Description("Days; empty is every day.")]
    public List<DayOfWeek> Days { get; set; } = [];

    [Description("Times of day, hh:mm on the half hour. Empty: one a day, spread over the models.")]
    public List<string> Times { get; set; } = [];

    [Description("A Windows time zone.")]
    public string TimeZone { get; set; } = "UTC";

    [Description("NoNotification or MailOnFailure.")]
    public string Notify { get; set; } = "MailOnFailure";
}
