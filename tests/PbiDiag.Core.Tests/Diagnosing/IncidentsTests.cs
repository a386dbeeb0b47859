using PbiDiag.Diagnosing;
using PbiDiag.Results;

namespace PbiDiag.Core.Tests.Diagnosing;

public sealed class IncidentsTests
{
    private static readonly DateTimeOffset Morning = new(2026, 11, 24, 6, 0, 0, TimeSpan.Zero);

    [Fact]
    public void One_cause_of_one_thing_is_one_incident()
    {
        var incident = Assert.Single(Incidents.Of(
        [
            Failure("Orders", "gateway-online", "gw01", confidence: 80) with { FailingSince = Morning, FailedAt = Morning.AddHours(1), Severity = Severity.High },
            Failure("Stock", "gateway-online", "gw01", confidence: 95) with { FailedAt = Morning.AddHours(3), Severity = Severity.Critical, NextCommand = "best" },
            Failure("Stock", "gateway-online", "gw01", confidence: 70) with { FailedAt = Morning.AddHours(2), Severity = Severity.Low },
        ]));

        Assert.Equal((3, "gateway-online", "gw01", 95, "best"), (incident.Count, incident.RootCause, incident.Subject, incident.Confidence, incident.NextCommand));
        Assert.Equal("Sales/Orders, Sales/Stock", string.Join(", ", incident.Models));
        Assert.Equal((Morning, Morning.AddHours(3), Severity.Critical), (incident.Since, incident.LastFailure, incident.Severity));
        Assert.Equal(3, incident.Members.Count);
        Assert.StartsWith("3 failures, one cause:", incident.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void One_cause_of_two_things_is_two_incidents() =>
        Assert.Equal(["gw01", "gw02"], Incidents.Of([Failure("Orders", "gateway-online", "gw01"), Failure("Stock", "gateway-online", "gw02")]).Select(incident => incident.Subject).Order());

    [Fact]
    public void What_is_only_possible_stays_apart() =>
        Assert.Equal([1, 1], Incidents.Of([Failure("Orders", "secret-wrong", "app", Verdict.Possible), Failure("Stock", "secret-wrong", "app", Verdict.Possible)]).Select(incident => incident.Count));

    [Fact]
    public void Failures_without_a_known_cause_stay_apart() =>
        Assert.Equal([1, 1], Incidents.Of([Failure("Orders", null, null), Failure("Stock", null, null)]).Select(incident => incident.Count));

    [Theory]
    [InlineData(DiagnosisState.Healthy)]
    [InlineData(DiagnosisState.Over)]
    public void What_is_well_is_no_incident(DiagnosisState state) =>
        Assert.Empty(Incidents.Of([Failure("Orders", null, null) with { State = state }]));

    [Fact]
    public void The_largest_comes_first_and_then_the_surest()
    {
        var incidents = Incidents.Of(
        [
            Failure("A", "one", "a", confidence: 50), Failure("B", "two", "b", confidence: 90),
            Failure("C", "three", "c", confidence: 40), Failure("D", "three", "c", confidence: 40),
        ]);

        Assert.Equal(["three", "two", "one"], incidents.Select(incident => incident.RootCause));
    }

    private static Diagnosis Failure(string model, string? cause, string? subject, Verdict verdict = Verdict.Confirmed, int confidence = 90) => new()
    {
        Input = model, Workspace = "Sales", Dataset = model, RootCause = cause, Verdict = cause is null ? null : verdict, Confidence = confidence,
        Findings = cause is null ? new([]) : new([new CauseFinding { Cause = cause, Subject = subject, Verdict = verdict }]),
    };
}
