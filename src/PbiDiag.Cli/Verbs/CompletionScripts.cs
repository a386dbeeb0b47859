namespace PbiDiag.Cli.Verbs;

/// <summary>Both ask this program what may stand at the cursor, so that they never know less than it does.</summary>
internal static class CompletionScripts
{
    private const string Bash = """
        # Completion of pbidiag for bash: source <(pbidiag completion bash)
        _pbidiag() {
            local IFS=$'\n'
            COMPREPLY=($(compgen -W "$(pbidiag "[suggest:$COMP_POINT]" "$COMP_LINE" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
        }
        complete -o default -F _pbidiag pbidiag

        """;

    private const string Zsh = """
        #compdef pbidiag
        # Completion of pbidiag for zsh: source <(pbidiag completion zsh)
        _pbidiag() {
            local -a found
            found=("${(@f)$(pbidiag "[suggest:$CURSOR]" "$BUFFER" 2>/dev/null)}")
            compadd -- "${found[@]}" || _files
        }
        compdef _pbidiag pbidiag

        """;

    public static string[] Shells => ["bash", "zsh"];

    public static string Of(string shell) => shell == "bash" ? Bash : Zsh;
}
