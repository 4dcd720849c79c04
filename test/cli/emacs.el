;;; Drives a real Emacs with the configuration of docs/editors.md: waits for the findings of a draft, takes the fix of
;;; the first as `M-x eglot-code-actions' does, saves, and writes down what it saw. The environment names the
;;; configuration, the draft, the title of the fix, and the file to write to.  -*- lexical-binding: t -*-
(require 'cl-lib)
(require 'json)

(defun desk-report (seen)
  (with-temp-file (getenv "DESK_REPORT") (insert (json-encode seen))))

(defun desk-wait-for (what test)
  (let ((deadline (+ (float-time) 20)))
    (while (not (funcall test))
      (when (> (float-time) deadline)
        (desk-report `((error . ,(concat "no " what))))
        (kill-emacs 1))
      (accept-process-output nil 0.05))))

(defun desk-diagnostics ()
  (sort (flymake-diagnostics)
        (lambda (one other) (< (flymake-diagnostic-beg one) (flymake-diagnostic-beg other)))))

(defun desk-told (diagnostic)
  (save-excursion
    (goto-char (flymake-diagnostic-beg diagnostic))
    `((line . ,(line-number-at-pos))
      (column . ,(1+ (current-column)))
      (type . ,(symbol-name (flymake-diagnostic-type diagnostic)))
      (text . ,(flymake-diagnostic-text diagnostic)))))

(load (getenv "DESK_CONFIGURATION") nil t)
(find-file (getenv "DESK_DRAFT"))
;; Eglot connects once the command that opened the file has ended, and a batch has no commands.
(run-hooks 'post-command-hook)
(desk-wait-for "flymake" (lambda () (bound-and-true-p flymake-mode)))
(desk-wait-for "diagnostics" #'desk-diagnostics)

(let ((before (mapcar #'desk-told (desk-diagnostics)))
      (count (length (flymake-diagnostics)))
      actions)
  (goto-char (flymake-diagnostic-beg (car (desk-diagnostics))))
  (cl-letf (((symbol-function 'completing-read)
             (lambda (_prompt collection &rest _)
               (setq actions (mapcar #'car collection))
               (getenv "DESK_FIX"))))
    ;; With a list here a menu of the mouse would open.
    (let ((last-nonmenu-event ?x))
      (call-interactively #'eglot-code-actions)))
  (save-buffer)
  (desk-wait-for "diagnostics after the fix" (lambda () (< (length (flymake-diagnostics)) count)))
  (desk-report `((mode . ,(symbol-name major-mode))
                 (diagnostics . ,(vconcat before))
                 (actions . ,(vconcat actions))
                 (left . ,(length (flymake-diagnostics))))))
(kill-emacs 0)
