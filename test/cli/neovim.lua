-- Drives a real Neovim (0.7 or newer): waits for diagnostics, takes the quick fix of the first, and writes down what
-- it saw. The environment names the command of the server (a word a line), the draft, and the file to write to.
local server, draft, report = vim.env.DESK_SERVER, vim.env.DESK_DRAFT, vim.env.DESK_REPORT

vim.cmd('edit ' .. vim.fn.fnameescape(draft))
local buffer = vim.api.nvim_get_current_buf()
local config = {
  name = 'standards-desk',
  cmd = vim.fn.split(server, '\n'),
  root_dir = vim.fn.fnamemodify(draft, ':h'),
}
local client
if vim.lsp.start then
  client = vim.lsp.start(config)
else
  client = vim.lsp.start_client(config)
  vim.lsp.buf_attach_client(buffer, client)
end

local function wait_for(what, test)
  if not vim.wait(20000, test, 50) then
    vim.fn.writefile({ vim.fn.json_encode({ error = 'no ' .. what }) }, report)
    vim.cmd('cquit 1')
  end
end

local function diagnostics()
  return vim.diagnostic.get(buffer)
end

wait_for('diagnostics', function() return #diagnostics() > 0 end)
local before = diagnostics()
local first = before[1]

local answer = vim.lsp.buf_request_sync(buffer, 'textDocument/codeAction', {
  textDocument = vim.lsp.util.make_text_document_params(buffer),
  range = {
    start = { line = first.lnum, character = first.col },
    ['end'] = { line = first.end_lnum, character = first.end_col },
  },
  context = { diagnostics = { first.user_data.lsp and vim.tbl_extend('force', {
    range = {
      start = { line = first.lnum, character = first.col },
      ['end'] = { line = first.end_lnum, character = first.end_col },
    },
    message = first.message,
    severity = first.severity,
    source = first.source,
  }, first.user_data.lsp) }, only = { 'quickfix' } },
}, 10000)

local actions = {}
for _, result in pairs(answer or {}) do
  for _, action in ipairs(result.result or {}) do
    table.insert(actions, action)
  end
end

local chosen
for _, action in ipairs(actions) do
  if action.edit or action.data then chosen = chosen or action end
end
if chosen and not chosen.edit then
  local resolved = vim.lsp.buf_request_sync(buffer, 'codeAction/resolve', chosen, 10000)
  for _, result in pairs(resolved or {}) do chosen = result.result or chosen end
end
if chosen and chosen.edit then vim.lsp.util.apply_workspace_edit(chosen.edit, 'utf-16') end

local fixed = table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), '\n')
wait_for('diagnostics after the fix', function() return #diagnostics() < #before end)

vim.fn.writefile({
  vim.fn.json_encode({
    diagnostics = vim.tbl_map(function(each)
      return { line = each.lnum + 1, column = each.col + 1, message = each.message, source = each.source, severity = each.severity }
    end, before),
    actions = vim.tbl_map(function(each) return each.title end, actions),
    text = fixed,
    left = #diagnostics(),
  }),
}, report)
vim.cmd('qall!')
