using System.Globalization;
using System.Text;
using PbiDiag.Commands;
using PbiDiag.Pipeline;

namespace PbiDiag.Input;

/// <summary>An HTTP response as it came over the line: status, headers, body. The body is where a service says what is wrong.</summary>
internal static class ResponseText
{
    public static PipelineWork Work(HttpResponseMessage response) => async (output, cancellation) =>
        await new ExplainTextCommand(await OfAsync(response).ConfigureAwait(false), response).RunAsync(output, cancellation).ConfigureAwait(false);

    private static async Task<string> OfAsync(HttpResponseMessage response)
    {
        var text = new StringBuilder();
        text.Append("HTTP/").Append(response.Version).Append(' ').Append(((int)response.StatusCode).ToString(CultureInfo.InvariantCulture)).Append(' ').Append(response.ReasonPhrase).Append('\n');
        foreach (var header in response.Headers)
            text.Append(header.Key).Append(": ").Append(string.Join(", ", header.Value)).Append('\n');
        return text.Append('\n').Append(await BodyAsync(response).ConfigureAwait(false)).ToString();
    }

    private static async Task<string> BodyAsync(HttpResponseMessage response)
    {
        try
        {
            return response.Content is { } content ? await content.ReadAsStringAsync().ConfigureAwait(false) : "";
        }
        catch (Exception exception) when (exception is ObjectDisposedException or HttpRequestException or InvalidOperationException or IOException)
        {
            // The caller read or closed it already: status and headers still tell.
            return "";
        }
    }
}
