using PbiDiag.Cli.Output;
using PbiDiag.Results;

namespace PbiDiag.Cli.Tests.Units;

public sealed class ScreenTests
{
    [Fact]
    public void A_terminal_tells_its_width_and_takes_colours()
    {
        Assert.Equal(new Screen(90, true), Of(isTerminal: true));
        Assert.Equal(new Screen(100, true), Of(isTerminal: true, ("COLUMNS", "100")));
    }

    [Fact]
    public void A_pipe_is_as_wide_as_usual_and_takes_none()
    {
        Assert.Equal(new Screen(Screen.Usual, false), Of(isTerminal: false));
        Assert.Equal(new Screen(80, false), Of(isTerminal: false, ("COLUMNS", "80")));
    }

    [Fact]
    public void Who_asks_for_no_colours_gets_none()
    {
        Assert.False(Of(isTerminal: true, ("NO_COLOR", "1")).HasColour);
        Assert.False(Of(isTerminal: true, ("TERM", "dumb")).HasColour);
        Assert.True(Of(isTerminal: true, ("NO_COLOR", "")).HasColour);
    }

    [Fact]
    public void Colours_do_not_move_columns()
    {
        static string Table(bool hasColour)
        {
            using var text = new StringWriter { NewLine = "\n" };
            using var rows = ResultWriter.Of(OutputFormat.Table, typeof(CredentialTest), text, new Screen(120, hasColour));
            rows.Write(new CredentialTest { Dataset = "Orders", SourceKind = "Sql", Path = "sql01;Sales", Status = CredentialStatus.Invalid, RootCauseCode = "18456" });
            rows.End();
            return text.ToString();
        }

        var coloured = Table(hasColour: true);
        Assert.Contains("\e[31mInvalid", coloured, StringComparison.Ordinal);
        Assert.Equal(Table(hasColour: false), System.Text.RegularExpressions.Regex.Replace(coloured, "\e\\[\\d+m", ""));
    }

    private static Screen Of(bool isTerminal, params (string Name, string Value)[] variables) =>
        Screen.Of(isTerminal, name => variables.FirstOrDefault(variable => variable.Name == name).Value, () => 90);
}
