using System.Text;
using PbiDiag.Pipeline;
using PbiDiag.Recognition;
using PbiDiag.Recognition.Logs;

namespace PbiDiag.Commands;

/// <summary>
/// What comes on a stream that somebody else writes. One that ends without a pause is one text, such as a file that was piped in. One that
/// pauses behind a line is a log that goes on: its errors are told as they come.
/// </summary>
/// <param name="stream">The stream; it is not closed.</param>
/// <param name="pause">How long its writer must be silent; infinite where it is one text whatever happens.</param>
public sealed class ExplainStreamCommand(Stream stream, TimeSpan pause)
{
    /// <summary>Longer than a program takes between two writes of one text, and short enough to wait for.</summary>
    public static readonly TimeSpan UsualPause = TimeSpan.FromMilliseconds(500);

    public Task RunAsync(IPipelineOutput output, CancellationToken cancellation)
    {
        var live = new LiveStream(stream, pause);
        var head = new MemoryStream();
        return ReadToEnd(live, head, cancellation)
            ? new ExplainTextCommand(TextOf(head)).RunAsync(output, cancellation)
            : FollowAsync(live, head, output, cancellation);
    }

    /// <summary>True where all of it was read, or more than a text can hold: the command that takes it then says so.</summary>
    private static bool ReadToEnd(LiveStream live, MemoryStream head, CancellationToken cancellation)
    {
        var block = new byte[16 * 1024];
        while (head.Length <= RecognitionLimits.MaxTextLength)
        {
            if (!live.Wait(cancellation))
            {
                if (head.GetBuffer()[head.Length - 1] == (byte)'\n')
                    return false;
                continue;
            }
            if (live.Read(block, 0, block.Length) is not (> 0 and var read))
                return true;
            head.Write(block, 0, read);
        }
        return true;
    }

    private static async Task FollowAsync(LiveStream live, MemoryStream head, IPipelineOutput output, CancellationToken cancellation)
    {
        live.PushBack(head.ToArray());
        var found = false;
        foreach (var error in LogReader.Read(live, null, cancellation))
        {
            found = true;
            await output.EmitAsync(error).ConfigureAwait(false);
        }
        // A log is searched for marks of errors. A text that its writer was slow with may have none, and is known by its wording.
        if (!found && head.Length < RecognitionLimits.MaxLogEntry)
            await output.EmitAsync(Recogniser.Recognise(TextOf(head))).ConfigureAwait(false);
    }

    private static string TextOf(MemoryStream head)
    {
        head.Position = 0;
        using var reader = new StreamReader(head, Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        return reader.ReadToEnd();
    }
}
