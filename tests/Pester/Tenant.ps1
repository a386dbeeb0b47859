# A pretend tenant in a process of its own, for tests and for the examples of the help.

function Find-TenantHost {
    Get-ChildItem "$root/tests/PbiDiag.TenantHost/bin" -Recurse -Filter PbiDiag.TenantHost.dll -ErrorAction Ignore |
        Sort-Object LastWriteTime | Select-Object -Last 1 -ExpandProperty FullName
}

function Start-Tenant([string]$Scenario) {
    $start = [System.Diagnostics.ProcessStartInfo]@{ FileName = 'dotnet'; RedirectStandardInput = $true; RedirectStandardOutput = $true }
    $start.ArgumentList.Add((Find-TenantHost))
    $start.ArgumentList.Add($Scenario)
    $process = [System.Diagnostics.Process]::Start($start)
    $process.StandardOutput.ReadLine() | ConvertFrom-Json | Add-Member Process $process -PassThru
}

function Connect-Tenant($Tenant) {
    $password = [System.Net.NetworkCredential]::new('', $Tenant.secret).SecurePassword
    $null = Connect-PbiDiag -Environment $Tenant.environment -TenantId $Tenant.tenantId -ClientId $Tenant.clientId -ClientSecret $password
}

function Stop-Tenant($Tenant) {
    if ($Tenant) {
        $Tenant.Process.StandardInput.Close()
        if (-not $Tenant.Process.WaitForExit(10000)) { $Tenant.Process.Kill() }
    }
}
