using System.Net;
using System.Text.RegularExpressions;
using PbiDiag.Simulator;

namespace PbiDiag.Core.Tests.SignIn.Simulated;

/// <summary>Stands in for the system's browser: on Linux the sign-in library starts the first xdg-open of the PATH. Submits the form that the page submits.</summary>
internal sealed partial class FakeBrowser : IDisposable
{
    private const int Tries = 10;

    private readonly string _path = Environment.GetEnvironmentVariable("PATH") ?? "";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("pbidiag-browser");

    public FakeBrowser()
    {
        var script = Path.Combine(_folder.FullName, "xdg-open");
        File.WriteAllText(script, $"#!/bin/sh\nprintf '%s' \"$1\" > '{Opened}.part' && mv '{Opened}.part' '{Opened}'\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(script, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Environment.SetEnvironmentVariable("PATH", _folder.FullName + Path.PathSeparator + _path);
    }

    /// <summary>The page that the directory showed.</summary>
    public string? Page { get; private set; }

    private string Opened => Path.Combine(_folder.FullName, "address");

    /// <summary>Waits until a page is to be opened, opens it, and goes where its form leads.</summary>
    public async Task BrowseAsync(SimulatedTenant tenant, string? otherState = null)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!File.Exists(Opened))
            await Task.Delay(20, patience.Token);
        using var http = new HttpClient(tenant.CreateHandler()) { Timeout = TimeSpan.FromSeconds(20) };
        using var page = await http.GetAsync(new Uri(await File.ReadAllTextAsync(Opened, patience.Token)), patience.Token);
        Page = await page.Content.ReadAsStringAsync(patience.Token);
        if (FormAction().Match(Page) is not { Success: true } form)
            return;
        var fields = Fields().Matches(Page).ToDictionary(field => field.Groups[1].Value, field => WebUtility.HtmlDecode(field.Groups[2].Value));
        if (otherState is not null)
            fields["state"] = otherState;
        await SubmitAsync(http, new Uri(WebUtility.HtmlDecode(form.Groups[1].Value)), fields, patience.Token);
    }

    private static async Task SubmitAsync(HttpClient http, Uri address, Dictionary<string, string> fields, CancellationToken patience)
    {
        for (var tries = 0; tries < Tries; tries++)
        {
            using var content = new FormUrlEncodedContent(fields);
            try
            {
                using (await http.PostAsync(address, content, patience))
                    return;
            }
            catch (HttpRequestException problem) when (problem.HttpRequestError == HttpRequestError.ConnectionError)
            {
                // The app may not listen yet.
                await Task.Delay(200, patience);
            }
            catch (Exception problem) when (problem is HttpRequestException or TaskCanceledException)
            {
                // The app has what it wants, and may close its door before it has said so.
                return;
            }
        }
    }

    public void Dispose()
    {
        Environment.SetEnvironmentVariable("PATH", _path);
        _folder.Delete(recursive: true);
    }

    [GeneratedRegex("<form method=\"post\" action=\"([^\"]*)\">")]
    private static partial Regex FormAction();

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\">")]
    private static partial Regex Fields();
}
